package org.capacitycommons.partner.iati;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.iati.Finding.Level;

/**
 * Rules of the standard beyond its schema, in our words. An activity that breaks one is taken all the same, since its
 * facts may be right; who sent it learns what to mend.
 */
final class ActivityCheck {
    private static final int LENGTH_OF_A_DAY = 10;

    private final LocalDate today;
    private final XmlElement activity;
    private final String path;
    private final List<Finding> findings = new ArrayList<>();

    private ActivityCheck(XmlElement activity, int number, LocalDate today) {
        this.activity = activity;
        this.path = "/iati-activities/iati-activity[" + number + "]";
        this.today = today;
    }

    static List<Finding> check(XmlElement activity, int number, LocalDate today) {
        ActivityCheck check = new ActivityCheck(activity, number, today);
        check.identifier();
        check.dates();
        check.findings.addAll(ShareCheck.check(activity, check.path));
        check.languages();
        check.money();
        check.results();
        return check.findings;
    }

    private void identifier() {
        String identifier =
                activity.child("iati-identifier").map(XmlElement::text).orElse("");
        String reporter = activity.child("reporting-org")
                .flatMap(org -> org.attribute("ref"))
                .orElse("");
        if (identifier.equals(reporter)) {
            error("identifier-of-the-organisation", "iati-identifier", "It has to differ from that of who reports.");
        } else if (!identifier.startsWith(reporter + "-")) {
            say(
                    Level.WARNING,
                    "identifier-prefix",
                    "iati-identifier",
                    "It should begin with the identifier of who reports, and a hyphen.");
        }
        if (!identifier.isEmpty() && Reference.usable(identifier) == null) {
            say(Level.WARNING, "identifier-symbols", "iati-identifier", "It should hold none of / & | ? and no blank.");
        }
    }

    private void dates() {
        Map<String, LocalDate> dates = activity.children("activity-date")
                .flatMap(date ->
                        day(date).map(day -> Map.entry(date.attribute("type").orElse(""), day)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        if (!dates.containsKey("1") && !dates.containsKey("2")) {
            error("no-start-date", "activity-date", "State a planned (1) or an actual (2) start.");
        }
        notLater(dates.get("2"), "actual-start-in-the-future", "activity-date");
        notLater(dates.get("4"), "actual-end-in-the-future", "activity-date");
        inOrder(dates.get("1"), dates.get("3"));
        inOrder(dates.get("2"), dates.get("4"));
    }

    private void inOrder(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null && !start.isBefore(end)) {
            error("dates-out-of-order", "activity-date", start + " has to be before " + end + ".");
        }
    }

    private void notLater(@Nullable LocalDate day, String key, String where) {
        if (day != null && day.isAfter(today)) {
            error(key, where, day + " has not come yet.");
        }
    }

    private void languages() {
        if (activity.attribute(XmlElement.LANGUAGE).isEmpty() && holds(activity, "narrative", ActivityCheck::isMute)) {
            error("no-language", "@xml:lang", "Name the language of the activity, or of each narrative.");
        }
    }

    private static boolean isMute(XmlElement narrative) {
        return narrative.attribute(XmlElement.LANGUAGE).isEmpty();
    }

    private void money() {
        if (activity.attribute("default-currency").isEmpty()
                && holds(activity, "value", value -> value.attribute("currency").isEmpty())) {
            error("no-currency", "@default-currency", "Name the currency of the activity, or of each value.");
        }
        activity.children("transaction").forEach(transaction -> {
            notLater(
                    transaction
                            .child("transaction-date")
                            .flatMap(ActivityCheck::day)
                            .orElse(null),
                    "transaction-in-the-future",
                    "transaction");
            notLater(
                    transaction
                            .child("value")
                            .flatMap(value -> value.attribute("value-date"))
                            .flatMap(ActivityCheck::day)
                            .orElse(null),
                    "value-date-in-the-future",
                    "transaction/value");
        });
        activity.children("budget").forEach(budget -> {
            Optional<LocalDate> start = budget.child("period-start").flatMap(ActivityCheck::day);
            Optional<LocalDate> end = budget.child("period-end").flatMap(ActivityCheck::day);
            if (start.isPresent()
                    && end.isPresent()
                    && end.get().isAfter(start.get().plusYears(1))) {
                error("budget-longer-than-a-year", "budget", "Split it into periods of one year at most.");
            }
        });
    }

    private void results() {
        activity.children("result")
                .forEach(result -> result.children("indicator").forEach(indicator -> {
                    if (result.child("reference").isPresent()
                            && indicator.child("reference").isPresent()) {
                        error(
                                "reference-twice",
                                "result",
                                "State a reference for the result or its indicators, not for both.");
                    }
                    boolean words = indicator.attribute("measure").orElse("").equals("5");
                    Stream<XmlElement> figures = Stream.concat(
                            indicator.children("baseline"),
                            indicator
                                    .children("period")
                                    .flatMap(period ->
                                            Stream.concat(period.children("target"), period.children("actual"))));
                    if (figures.anyMatch(figure -> figure.attribute("value").isPresent() == words)) {
                        error(
                                words ? "value-of-words" : "value-missing",
                                "result/indicator",
                                words ? "Measure 5 has no values." : "Baseline, target and actual need a value.");
                    }
                }));
    }

    /** Judges one element. */
    private interface Judging {
        boolean holds(XmlElement element);
    }

    private static boolean holds(XmlElement element, String name, Judging judging) {
        return element.children().stream()
                .filter(child -> !child.isForeign())
                .anyMatch(child -> (child.isNamed(name) && judging.holds(child)) || holds(child, name, judging));
    }

    private static Optional<LocalDate> day(XmlElement element) {
        return element.attribute("iso-date").flatMap(ActivityCheck::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < LENGTH_OF_A_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, LENGTH_OF_A_DAY)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private void error(String key, String where, String detail) {
        say(Level.ERROR, key, where, detail);
    }

    private void say(Level level, String key, String where, String detail) {
        findings.add(Finding.at(activity, path, where, level, key, detail));
    }
}
