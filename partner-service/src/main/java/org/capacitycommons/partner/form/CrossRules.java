package org.capacitycommons.partner.form;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.capacitycommons.http.FieldError;

/** Rules that look at more than one answer. They keep silent about a field that is already complained of. */
final class CrossRules {
    static final int LONGEST_PILOT_MONTHS = 36;

    private CrossRules() {}

    static List<FieldError> of(String section, Answers answers, List<FieldError> before) {
        Set<String> broken = before.stream().map(FieldError::field).collect(Collectors.toSet());
        List<FieldError> found = switch (section) {
            case "aim" -> duration(answers, broken);
            case "people" -> clinician(answers, broken);
            case "data" -> special(answers, broken);
            case "risks" -> warnings(answers, broken);
            default -> List.of();
        };
        return found;
    }

    private static List<FieldError> duration(Answers answers, Set<String> broken) {
        String start = answers.first("aim.start");
        String end = answers.first("aim.end");
        if (start.isEmpty() || end.isEmpty() || broken.contains("aim.start") || broken.contains("aim.end")) {
            return List.of();
        }
        YearMonth first = YearMonth.parse(start);
        YearMonth last = YearMonth.parse(end);
        if (!last.isAfter(first)) {
            return List.of(FieldError.of("aim.end", "end-before-start", "start", start));
        }
        return last.isAfter(first.plusMonths(LONGEST_PILOT_MONTHS))
                ? List.of(FieldError.of("aim.end", "too-long-a-time", "max", String.valueOf(LONGEST_PILOT_MONTHS)))
                : List.of();
    }

    /** What a machine reads from a patient or a picture is never acted on without a clinician. */
    private static List<FieldError> clinician(Answers answers, Set<String> broken) {
        boolean decidesOnPatients = answers.first("aim.sector").equals("HEALTH")
                && Set.of("triage", "imaging").contains(answers.first("aim.healthUse"));
        return decidesOnPatients
                        && answers.first("people.clinicianConfirms").equals("no")
                        && !broken.contains("people.clinicianConfirms")
                ? List.of(FieldError.of("people.clinicianConfirms", "must-be-yes"))
                : List.of();
    }

    private static List<FieldError> special(Answers answers, Set<String> broken) {
        List<String> special = answers.all("data.specialData");
        List<FieldError> found = new ArrayList<>();
        if (special.contains("none") && special.size() > 1 && !broken.contains("data.specialData")) {
            found.add(FieldError.of("data.specialData", "none-with-others"));
        }
        return found;
    }

    /** A warning has one official voice: the nation's own authority. */
    private static List<FieldError> warnings(Answers answers, Set<String> broken) {
        boolean shown = answers.first("aim.sector").equals("DISASTER_FORECASTING");
        String issuer = answers.first("risks.warningIssuer");
        return shown
                        && !issuer.isEmpty()
                        && !issuer.equals("national-authority")
                        && !broken.contains("risks.warningIssuer")
                ? List.of(FieldError.of("risks.warningIssuer", "must-be-national-authority"))
                : List.of();
    }
}
