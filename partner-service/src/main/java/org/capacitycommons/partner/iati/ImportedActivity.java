package org.capacitycommons.partner.iati;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * An activity that is taken: what lists and pages of ours show of it, and the whole of it as text.
 *
 * @param startedOn the actual start, else the planned one
 */
record ImportedActivity(
        String identifier,
        String reporter,
        String reporterName,
        String language,
        String title,
        String summary,
        @Nullable String titleFr,
        @Nullable String summaryFr,
        @Nullable String status,
        @Nullable String startedOn,
        List<String> countries,
        List<String> dacCodes,
        List<String> participants,
        String xml,
        String sha256) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int MOST_PARTICIPANTS = 50;
    private static final int LENGTH_OF_A_DAY = 10;

    static ImportedActivity of(XmlElement activity) {
        String language = activity.attribute(XmlElement.LANGUAGE).orElse("en");
        byte[] xml = written(activity);
        return new ImportedActivity(
                text(activity, "iati-identifier"),
                activity.child("reporting-org")
                        .flatMap(org -> org.attribute("ref"))
                        .orElse(""),
                activity.child("reporting-org")
                        .map(ImportedActivity::anyNarrative)
                        .orElse(""),
                language,
                narrative(activity, "title", language, LONGEST_TITLE),
                narrative(activity, "description", language, LONGEST_SUMMARY),
                french(activity, "title", language, LONGEST_TITLE),
                french(activity, "description", language, LONGEST_SUMMARY),
                activity.child("activity-status")
                        .flatMap(status -> status.attribute("code"))
                        .map(ImportedActivity::status)
                        .orElse(null),
                started(activity),
                countries(activity),
                codes(activity),
                activity.children("participating-org")
                        .map(ImportedActivity::anyNarrative)
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .limit(MOST_PARTICIPANTS)
                        .toList(),
                new String(xml, StandardCharsets.UTF_8),
                sha256(xml));
    }

    private static byte[] written(XmlElement activity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ActivityWriter.writeAlone(activity, bytes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("What was read as XML can't be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static String text(XmlElement activity, String child) {
        return activity.child(child).map(XmlElement::text).orElse("");
    }

    private static String anyNarrative(XmlElement element) {
        return element.child("narrative").map(XmlElement::text).orElse("");
    }

    /** In the language of the activity, else in English, else the first one. */
    private static String narrative(XmlElement activity, String child, String language, int longest) {
        Optional<XmlElement> element = activity.child(child);
        return Stream.of(language, "en")
                .flatMap(wanted -> element.stream().flatMap(one -> in(one, wanted, language)))
                .findFirst()
                .or(() -> element.map(ImportedActivity::anyNarrative))
                .map(text -> shortened(text, longest))
                .filter(Predicate.not(String::isEmpty))
                .orElse(text(activity, "iati-identifier"));
    }

    private static @Nullable String french(XmlElement activity, String child, String language, int longest) {
        return language.equals("fr")
                ? null
                : activity.child(child).stream()
                        .flatMap(element -> in(element, "fr", language))
                        .findFirst()
                        .map(text -> shortened(text, longest))
                        .orElse(null);
    }

    private static Stream<String> in(XmlElement element, String wanted, String language) {
        return element.children("narrative")
                .filter(narrative -> narrative
                        .attribute(XmlElement.LANGUAGE)
                        .orElse(language)
                        .equals(wanted))
                .map(XmlElement::text)
                .filter(Predicate.not(String::isEmpty));
    }

    private static String shortened(String text, int longest) {
        String flat = text.replaceAll("\\s+", " ");
        if (flat.length() <= longest) {
            return flat;
        }
        int end = Character.isHighSurrogate(flat.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return flat.substring(0, end) + "…";
    }

    /** Names of the list ActivityStatus. */
    private static @Nullable String status(String code) {
        return switch (code) {
            case "1" -> "Pipeline";
            case "2" -> "Implementation";
            case "3" -> "Finalisation";
            case "4" -> "Closed";
            case "5" -> "Cancelled";
            case "6" -> "Suspended";
            default -> null;
        };
    }

    private static @Nullable String started(XmlElement activity) {
        return Stream.of("2", "1")
                .flatMap(type -> activity.children("activity-date")
                        .filter(date -> date.attribute("type").orElse("").equals(type))
                        .flatMap(date -> date.attribute("iso-date").stream()))
                .filter(day -> day.length() >= LENGTH_OF_A_DAY)
                .map(day -> day.substring(0, LENGTH_OF_A_DAY))
                .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> countries(XmlElement activity) {
        return Stream.concat(
                        activity.children("recipient-country"),
                        activity.children("transaction").flatMap(one -> one.children("recipient-country")))
                .flatMap(country -> country.attribute("code").stream())
                .filter(code -> code.matches("[A-Z]{2}"))
                .distinct()
                .toList();
    }

    private static List<String> codes(XmlElement activity) {
        return Stream.concat(
                        activity.children("sector"),
                        activity.children("transaction").flatMap(one -> one.children("sector")))
                .filter(sector -> sector.attribute("vocabulary").orElse("1").equals("1"))
                .flatMap(sector -> sector.attribute("code").stream())
                .filter(code -> code.matches("\\d{5}"))
                .distinct()
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
