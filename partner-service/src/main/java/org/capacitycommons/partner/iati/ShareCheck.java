package org.capacitycommons.partner.iati;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules on sectors and places: for the activity or for each transaction, and shares that add up. */
final class ShareCheck {
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final List<String> PLACES = List.of("recipient-country", "recipient-region");

    private final XmlElement activity;
    private final String path;
    private final List<Finding> findings = new ArrayList<>();

    private ShareCheck(XmlElement activity, String path) {
        this.activity = activity;
        this.path = path;
    }

    /**
     * @param path XPath of the activity in its file
     */
    static List<Finding> check(XmlElement activity, String path) {
        ShareCheck check = new ShareCheck(activity, path);
        check.sectors();
        check.places();
        return check.findings;
    }

    private void sectors() {
        boolean own = activity.child("sector").isPresent();
        List<XmlElement> transactions = activity.children("transaction").toList();
        long withSector = transactions.stream()
                .filter(one -> one.child("sector").isPresent())
                .count();
        if (!own && withSector == 0) {
            error("no-sector", "sector", "State sectors for the activity, or for each transaction.");
        } else if (own && withSector > 0) {
            error("sector-twice", "sector", "State sectors for the activity or for each transaction, not for both.");
        } else if (!own && withSector < transactions.size()) {
            error("sector-not-everywhere", "transaction", "Where one transaction has a sector, each needs one.");
        }
        activity.children("sector")
                .collect(Collectors.groupingBy(
                        sector -> sector.attribute("vocabulary").orElse("1")))
                .forEach((_, same) -> percentages(same, "sector"));
    }

    private void places() {
        List<XmlElement> own = PLACES.stream().flatMap(activity::children).toList();
        List<XmlElement> transactions = activity.children("transaction").toList();
        long told = transactions.stream()
                .filter(one ->
                        PLACES.stream().anyMatch(place -> one.child(place).isPresent()))
                .count();
        if (own.isEmpty() && told == 0) {
            error("no-place", "recipient-country", "State countries or regions for the activity, or each transaction.");
        } else if (!own.isEmpty() && told > 0) {
            error(
                    "place-twice",
                    "recipient-country",
                    "State places for the activity or its transactions, not for both.");
        } else if (own.isEmpty() && told < transactions.size()) {
            error("place-not-everywhere", "transaction", "Where one transaction has a place, each needs one.");
        }
        List<XmlElement> countries = activity.children("recipient-country").toList();
        Map<String, List<XmlElement>> regions = activity.children("recipient-region")
                .collect(Collectors.groupingBy(
                        region -> region.attribute("vocabulary").orElse("1")));
        if (regions.isEmpty()) {
            percentages(countries, "recipient-country");
        }
        regions.forEach((_, same) ->
                percentages(Stream.concat(same.stream(), countries.stream()).toList(), "recipient-region"));
    }

    private void percentages(List<XmlElement> parts, String where) {
        List<BigDecimal> shares = parts.stream()
                .flatMap(part -> part.attribute("percentage").flatMap(ShareCheck::number).stream())
                .toList();
        if (parts.size() > 1 && shares.size() < parts.size()) {
            error("percentage-missing", where, "Where there are several, each needs its percentage.");
        } else if (!shares.isEmpty()
                && shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(ALL) != 0) {
            error("percentages-not-100", where, "The percentages have to add up to 100.");
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private void error(String key, String where, String detail) {
        findings.add(Finding.at(activity, path, where, Finding.Level.ERROR, key, detail));
    }
}
