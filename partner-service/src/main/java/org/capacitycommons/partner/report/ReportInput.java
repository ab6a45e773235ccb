package org.capacitycommons.partner.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Fields;
import org.capacitycommons.partner.deployment.PartId;
import org.capacitycommons.partner.words.Language;

/** A report as it is typed. */
@Schema(description = "A report: its period, its text, and what it covers.")
record ReportInput(
        @Schema(description = "PROGRESS (default) or CLOSING; can't be changed later") @Nullable
        String kind,

        @Nullable String periodStart,

        @Schema(description = "Last day of the period, not in the future") @Nullable
        String periodEnd,

        @Schema(description = "Language of the text", examples = "en") @Nullable
        String language,

        @Schema(description = "What happened, 1 to 10,000 characters") @Nullable
        String text,

        @Schema(
                description = "Ids of what it covers, at most 500: MI- milestones, RE- results, TR- transactions,"
                        + " IN- incidents of the same deployment")
        @Nullable
        List<@Nullable String> covers,

        @Schema(description = "Answers to comments by their number; an answer is kept once it was submitted") @Nullable
        Map<String, @Nullable String> answers) {

    private static final int MOST_COVERED = 500;

    /** The same, after every check but that what it covers exists. */
    record Checked(
            ReportKind kind,
            LocalDate periodStart,
            LocalDate periodEnd,
            String language,
            String text,
            Map<Covered, SequencedSet<Long>> covers,
            Map<Integer, String> answers) {

        List<String> names() {
            List<String> names = new ArrayList<>();
            covers.forEach((kind, numbers) -> numbers.forEach(number -> names.add(PartId.of(kind.prefix(), number))));
            return names;
        }
    }

    Checked check(LocalDate today) {
        Fields fields = new Fields();
        ReportKind checkedKind =
                kind == null ? ReportKind.PROGRESS : fields.choice("kind", kind, ReportKind.class, ReportKind.PROGRESS);
        LocalDate start = fields.date("periodStart", periodStart);
        LocalDate end = fields.date("periodEnd", periodEnd);
        fields.notAfter("periodEnd", end, today);
        fields.period("periodStart", start, "periodEnd", end);
        Checked checked = new Checked(
                checkedKind,
                start,
                end,
                fields.choice("language", language, Language.codes()),
                fields.text("text", text, 10_000),
                covered(fields),
                answers(fields));
        fields.refuse();
        return checked;
    }

    private Map<Covered, SequencedSet<Long>> covered(Fields fields) {
        Map<Covered, SequencedSet<Long>> found = new EnumMap<>(Covered.class);
        if (covers == null) {
            return found;
        }
        if (covers.size() > MOST_COVERED) {
            fields.complain("covers", "too-many");
            return found;
        }
        for (int i = 0; i < covers.size(); i++) {
            String name = covers.get(i) == null ? "" : covers.get(i);
            Covered kind = Covered.ofName(name);
            try {
                if (kind == null) {
                    throw Refusal.notFound();
                }
                found.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(PartId.read(kind.prefix(), name));
            } catch (Refusal _) {
                fields.complain("covers." + i, "unknown");
            }
        }
        return found;
    }

    private Map<Integer, String> answers(Fields fields) {
        Map<Integer, String> checked = new LinkedHashMap<>();
        if (answers == null) {
            return checked;
        }
        new TreeMap<>(answers).forEach((number, answer) -> {
            if (!number.matches("\\d{1,4}")) {
                fields.complain("answers", "unknown-comment");
            } else {
                checked.put(Integer.valueOf(number), fields.text("answers." + number, answer, 2_000));
            }
        });
        return checked;
    }
}
