package org.capacitycommons.launcher.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of an import, as lines of text. */
final class ImportSummary {

    private static final int SHOWN = 20;

    private final ImportRun run;

    ImportSummary(ImportRun run) {
        this.run = run;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.add(count("read", run.read()));
        lines.add(count("added", run.added()));
        lines.add(count("changed", run.changed()));
        lines.add(count("unchanged", run.unchanged()));
        if (run.vanished() > 0) {
            lines.add(count("vanished", run.vanished()));
        }
        if (run.unmatched() > 0) {
            lines.add(count("without a model", run.unmatched()));
        }
        lines.add(count("rejected", run.rejected()));
        run.knownRejections().stream()
                .limit(SHOWN)
                .forEach(rejection -> lines.add("    %s: %s".formatted(rejection.place(), rejection.reason())));
        long more = run.rejected() - Math.min(SHOWN, run.knownRejections().size());
        if (more > 0) {
            lines.add("    and %d more; all of them: GET /api/v1/imports/%s".formatted(more, run.id()));
        }
        return lines;
    }

    private String headline() {
        String fact = switch (run.state()) {
            case "SUCCEEDED" -> "The file was taken.";
            case "REFUSED" -> "The file was refused.";
            default -> "The import failed.";
        };
        String message = run.message();
        return message == null || message.isBlank() ? fact : fact + " " + message;
    }

    private static String count(String name, long number) {
        return String.format(Locale.ROOT, "  %-16s %,9d", name, number);
    }
}
