package org.capacitycommons.partner.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

import static java.util.function.Predicate.not;

/**
 * Takes in what was typed into one section. A draft may be incomplete and wrong; refused is only what no page of ours
 * sends: unknown questions, invisible control characters, and texts beyond all measure.
 */
public final class TypedAnswers {
    /** No question has more options than this. */
    private static final int MOST_VALUES = 60;

    private final FormSection section;
    private final List<FieldError> errors = new ArrayList<>();

    private TypedAnswers(FormSection section) {
        this.section = section;
    }

    /** The answers as they are kept: trimmed, composed (NFC), without empty ones. Empty when there is no such section. */
    public static Optional<Map<String, List<String>>> of(
            RegistrationForm form, String section, Map<String, List<String>> typed) {
        return form.section(section).map(found -> new TypedAnswers(found).taken(typed));
    }

    private Map<String, List<String>> taken(Map<String, List<String>> typed) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        typed.forEach((key, values) -> {
            Question question = section.question(key);
            if (question == null) {
                complain(key.length() > 60 ? key.substring(0, 60) : key, "unknown-question");
            } else {
                List<String> clean = values(key, question, values);
                if (!clean.isEmpty()) {
                    kept.put(key, clean);
                }
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.of(HttpProblem.VALIDATION, "This can't be kept even in a draft.")
                    .at(errors);
        }
        return kept;
    }

    private List<String> values(String key, Question question, List<String> values) {
        // The types know of no null here, but JSON does.
        if (values == null || values.stream().anyMatch(Objects::isNull)) {
            complain(key, "malformed");
            return List.of();
        }
        if (values.size() > MOST_VALUES) {
            complain(key, "too-many");
            return List.of();
        }
        List<String> clean = values.stream()
                .map(TypedAnswers::tidy)
                .filter(not(String::isEmpty))
                .distinct()
                .toList();
        for (String value : clean) {
            if (value.length() > question.hardMaxLength()) {
                errors.add(FieldError.of(
                        section.id() + "." + key, "far-too-long", "max", String.valueOf(question.hardMaxLength())));
            }
            if (TextSafety.isUnsafe(value, question.severalLines())) {
                complain(key, "forbidden-character");
            }
        }
        return clean;
    }

    private static String tidy(String value) {
        String lines = value.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
    }

    private void complain(String key, String complaint) {
        errors.add(FieldError.of(section.id() + "." + key, complaint));
    }
}
