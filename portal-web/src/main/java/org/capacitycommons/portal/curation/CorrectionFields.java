package org.capacitycommons.portal.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Sectors;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** The form of a correction: the control that suits the value, and where the value was read. */
final class CorrectionFields {
    static final String FORM = "correction";
    private static final String VALUE = "change.value";
    private static final String READ_ON = "change.readOn";

    /** Values of which some are ticked, with what their names stand under. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "modalities",
            List.of("text", "image", "audio", "video", "embedding", "weather-fields", "earth-observation"),
            "tasks",
            List.of(
                    "text-generation",
                    "image-text-to-text",
                    "video-text-to-text",
                    "audio-text-to-text",
                    "automatic-speech-recognition",
                    "text-to-speech",
                    "translation",
                    "feature-extraction",
                    "sentence-similarity",
                    "image-to-text",
                    "weather-forecasting",
                    "earth-observation"),
            "sectors",
            Sectors.CODES);

    private static final Map<String, String> NAMES = Map.of(
            "modalities", "catalog.modality",
            "tasks", "catalog.task",
            "sectors", "page.sector",
            "openness", "catalog.openness",
            "gated", "catalog.gated");

    /** Values of which one is chosen. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "openness",
            List.of(
                    "OPEN_SCIENCE_CLASS_I",
                    "OPEN_TOOLING_CLASS_II",
                    "OPEN_MODEL_CLASS_III",
                    "OPEN_WEIGHTS",
                    "API_ONLY"),
            "gated",
            List.of("YES", "NO"));

    private CorrectionFields() {}

    /** What is shown of a value now, as text for people. */
    static String now(String field, String value, Words words) {
        if (value.isEmpty()) {
            return words.say("page.notKnown");
        }
        String prefix = NAMES.get(field);
        if (prefix == null) {
            return value;
        }
        return String.join(", ", split(value).map(v -> words.name(prefix, v)).toList());
    }

    /** A list begins with what is shown now: mostly one entry of it is missing or wrong. */
    static Typed blank(String field, String shown) {
        boolean isList = LISTS.containsKey(field) || field.equals("languages");
        List<String> values = LISTS.containsKey(field) ? split(shown).toList() : List.of(shown);
        return isList && !shown.isEmpty() ? Typed.from(Map.of(VALUE, values)) : Typed.nothing();
    }

    static List<Field> of(String field, String shown, Asking ask) {
        return List.of(
                value(field, shown, ask),
                ask.text("change.source", 500),
                ask.text("change.sourceUrl", 2_000).optional(true),
                ask.day(READ_ON).optional(true),
                ask.longText("note", 1_000).optional(true));
    }

    private static Field value(String field, String shown, Asking ask) {
        if (CHOICES.containsKey(field)) {
            return Field.choice(
                    VALUE,
                    ask.label(VALUE),
                    Field.Control.RADIOS,
                    ask.typed().all(VALUE),
                    named(field, CHOICES.getOrDefault(field, List.of()).stream(), ask.words()));
        }
        if (LISTS.containsKey(field)) {
            var codes = new LinkedHashSet<>(LISTS.getOrDefault(field, List.of()));
            split(shown).forEach(codes::add);
            return ask.ticks(VALUE, named(field, codes.stream(), ask.words()));
        }
        return ask.text(VALUE, 4_000)
                .hint(ask.words().find("correction.hint." + field).orElse(null));
    }

    private static List<Choice> named(String field, Stream<String> codes, Words words) {
        String prefix = NAMES.getOrDefault(field, "");
        return codes.map(code -> new Choice(code, words.name(prefix, code))).toList();
    }

    static CurationApi.NewCorrection correction(String model, String field, Typed typed) {
        var change = new CurationApi.Value(
                field,
                String.join(", ", typed.all(VALUE)),
                typed.first("change.source"),
                typed.orNull("change.sourceUrl"),
                typed.orNull(READ_ON));
        return new CurationApi.NewCorrection(model, change, typed.orNull("note"));
    }

    /** The catalogue reads no day that is not one, and could not say which field it was. */
    static Optional<FieldFault> fault(Typed typed) {
        String day = typed.first(READ_ON);
        try {
            return day.isEmpty() || LocalDate.parse(day).toString().equals(day)
                    ? Optional.empty()
                    : Optional.of(notADate());
        } catch (DateTimeException _) {
            return Optional.of(notADate());
        }
    }

    private static FieldFault notADate() {
        return new FieldFault(READ_ON, "not-a-date", null);
    }

    private static Stream<String> split(String value) {
        return Arrays.stream(value.split("[,;]", -1)).map(String::strip).filter(v -> !v.isEmpty());
    }
}
