package org.capacitycommons.catalog.importing.commons;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;
import org.capacitycommons.catalog.model.Gated;
import org.capacitycommons.catalog.model.LicenceStatus;
import org.capacitycommons.catalog.model.Openness;
import org.capacitycommons.catalog.time.PartialDate;

/** Checks the fields of one model; the first thing that is wrong is enough to reject it. */
final class ModelFields {
    private static final Pattern ID = Pattern.compile("[^/\\s\\p{Cntrl}]{1,100}/[^/\\s\\p{Cntrl}]{1,150}");
    private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,4000}");
    private static final int DAY_LENGTH = "2025-01-01".length();
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]{1,1000}");
    private static final List<String> LISTS =
            List.of("developerNations", "modalities", "tasks", "languages", "sectors", "licenceCandidates", "aliases");
    private static final List<String> OPTIONAL = List.of("hubId", "warningKey", "licenceId");
    private static final List<String> REQUIRED =
            List.of("name", "developerId", "developerName", "developerKind", "developerSource");
    private static final int MOST_VALUES = 1_000;
    private static final int FACT_FIELDS = 6;
    private static final Set<String> KNOWN = Set.copyOf(Stream.of(
                    LISTS.stream(),
                    OPTIONAL.stream(),
                    REQUIRED.stream(),
                    Stream.of(
                            "id",
                            "parametersTotal",
                            "parametersActive",
                            "contextTokens",
                            "languagesClaimed",
                            "released",
                            "licenceStatus",
                            "licenceNote",
                            "openness",
                            "gated",
                            "facts"))
            .flatMap(names -> names)
            .toList());

    private final ObjectNode model;
    private @Nullable String fault;

    ModelFields(ObjectNode model) {
        this.model = model;
        check();
    }

    /** Null when nothing is wrong. */
    @Nullable
    String fault() {
        return fault;
    }

    private void check() {
        Set<String> unknown = new TreeSet<>();
        model.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KNOWN);
        require(unknown.isEmpty(), "has fields that are not known: " + String.join(", ", unknown));
        require(matches("id", ID), "id is not of the form namespace/name");
        require(isNull("hubId") || matches("hubId", ID), "hubId is not of the form namespace/name");
        require(matches("developerId", WORD), "developerId is missing or not a short text");
        REQUIRED.forEach(name -> require(matches(name, TEXT), name + " is missing or not text"));
        OPTIONAL.forEach(name -> require(isNull(name) || matches(name, WORD), name + " is not a short text"));
        require(isNull("licenceNote") || matches("licenceNote", TEXT), "licenceNote is not text");
        require(
                isNull("released") || PartialDate.isOne(model.path("released").textValue()),
                "released is not a year, month or day");
        LISTS.forEach(name -> require(isListOfWords(name), name + " is not a list of short texts"));
        number("parametersTotal", Long.MAX_VALUE);
        number("parametersActive", Long.MAX_VALUE);
        number("contextTokens", Integer.MAX_VALUE);
        number("languagesClaimed", Integer.MAX_VALUE);
        constant("licenceStatus", LicenceStatus.values());
        constant("openness", Openness.values());
        constant("gated", Gated.values());
        require(
                is("licenceStatus", LicenceStatus.CONFIRMED.name()) ? !isNull("licenceId") : true,
                "licenceId is missing though the licence is confirmed");
        facts();
    }

    private void facts() {
        JsonNode facts = model.path("facts");
        require(facts.isArray() && facts.size() <= MOST_VALUES, "facts is not a list");
        for (JsonNode fact : facts) {
            require(
                    Stream.of("field", "value", "source").allMatch(name -> matches(fact.path(name), TEXT)),
                    "a fact lacks its field, value or source");
            value(fact.path("field").asText(), fact.path("value").asText());
            require(
                    Stream.of(Certainty.values())
                            .anyMatch(known ->
                                    known.name().equals(fact.path("certainty").asText())),
                    "a fact has no known certainty");
            require(absentOr(fact.path("sourceUrl"), ADDRESS), "a fact has a source address that is none");
            require(isDayOrAbsent(fact.path("readOn")), "a fact was read on a day that is none");
            require(fact.size() == FACT_FIELDS, "a fact has other fields than the export writes");
        }
    }

    /** What is shown is chosen from the facts: one that its field can't hold must not get in. */
    private void value(String name, String value) {
        Optional<FactField> field = FactField.named(name);
        require(field.isPresent(), "a fact is about a field that is not known: " + name);
        require(
                field.map(known -> known.accepts(value)).orElse(false),
                "a fact has a value that " + name + " can't have");
    }

    private static boolean isDayOrAbsent(JsonNode value) {
        String text = value.textValue();
        return value.isNull()
                || value.isMissingNode()
                || (text != null && text.length() == DAY_LENGTH && PartialDate.isOne(text));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds && fault == null) {
            fault = otherwise;
        }
    }

    private void number(String name, long most) {
        JsonNode value = model.path(name);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        require(
                isNull(name) || (whole && value.longValue() > 0 && value.longValue() <= most),
                name + " is not a whole number above zero");
    }

    private void constant(String name, Enum<?>[] constants) {
        Predicate<Enum<?>> same = constant -> is(name, constant.name());
        require(Stream.of(constants).anyMatch(same), name + " has a value that is not known");
    }

    private boolean is(String name, String value) {
        return model.path(name).isTextual() && model.path(name).textValue().equals(value);
    }

    private boolean isNull(String name) {
        return model.path(name).isNull() || model.path(name).isMissingNode();
    }

    private boolean matches(String name, Pattern form) {
        return matches(model.path(name), form);
    }

    private boolean isListOfWords(String name) {
        JsonNode list = model.path(name);
        return list.isArray()
                && list.size() <= MOST_VALUES
                && list.valueStream().allMatch(word -> matches(word, WORD));
    }

    private static boolean matches(JsonNode value, Pattern form) {
        return value.isTextual() && form.matcher(value.textValue()).matches();
    }

    private static boolean absentOr(JsonNode value, Pattern form) {
        return value.isNull() || value.isMissingNode() || matches(value, form);
    }
}
