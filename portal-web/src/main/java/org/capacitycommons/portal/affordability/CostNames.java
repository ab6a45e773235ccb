package org.capacitycommons.portal.affordability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Labels;
import org.capacitycommons.portal.words.Words;

/** What the names in an answer of the reckoning are called on the page: inputs, assumptions, reasons. */
record CostNames(Labels labels) {
    private static final String ENTERED = "entered by the caller";

    /**
     * Something that figures rest on.
     *
     * @param field the field of the form behind it, or null where nobody enters it
     */
    @TemplateData
    record Basis(
            String name,
            String value,
            String source,
            boolean entered,
            @Nullable String field) {}

    Words words() {
        return labels.words();
    }

    /** The name of an input or assumption; one that has no words keeps the name that the catalogue gives it. */
    String of(String name) {
        return field(name)
                .map(field -> words().say("cost.field." + field))
                .or(() -> words().find("cost.basis." + name))
                .or(() -> words().find("cost.basis." + name.replaceAll("\\..*", "")))
                .orElse(name);
    }

    Basis basis(Answer.Assumption assumption) {
        boolean entered = assumption.source().equals(ENTERED);
        return new Basis(
                of(assumption.name()),
                assumption.value(),
                entered ? words().say("cost.entered") : assumption.source(),
                entered,
                field(assumption.name()).map(f -> "#f-" + f).orElse(null));
    }

    /** The field of the form that an input comes from. */
    Optional<String> field(String name) {
        if (name.equals("atHand.hardware")) {
            return Optional.of("hardware");
        }
        return name.startsWith("atHand.exchangeRate")
                ? Optional.of("rate")
                : Quantity.at(name).map(Quantity::parameter);
    }

    String reason(Answer.Reason reason) {
        String why = words().say("cost.reason." + reason.code());
        String detail = detail(reason);
        return detail.isEmpty() ? why : why + " (" + detail + ")";
    }

    private String detail(Answer.Reason reason) {
        Map<String, String> params = reason.params() == null ? Map.of() : reason.params();
        var parts = params.entrySet().stream()
                .filter(p ->
                        !List.of("licence", "term", "why", "fit", "missing").contains(p.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(p -> part(p.getKey(), p.getValue()))
                .toList();
        return String.join(", ", parts);
    }

    private String part(String name, String value) {
        return switch (name) {
            case "task" -> labels.value("task", value);
            case "sector" -> labels.value("sector", value);
            case "use" -> words().name("models.use", value);
            case "languages" -> labels.list("language", Arrays.asList(value.split(",\\s*", -1)), 10);
            case "clause" -> words().say("models.clause") + " " + value;
            case "needs" -> words().say("cost.needed", words().formats().decimal(value));
            case "has" -> words().say("cost.has", words().formats().decimal(value));
            default -> words().formats().decimal(value);
        };
    }
}
