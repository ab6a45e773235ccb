package org.capacitycommons.portal.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/** By what the results of an indicator are told apart: up to two dimensions, such as sex and age. */
final class DimensionFields {
    private static final String PREFIX = "disaggregation.";
    private static final int MOST = 2;
    private static final List<String> RULES = List.of("TOTAL", "HUNDRED", "FREE");

    private DimensionFields() {}

    static List<Field> of(Asking ask) {
        return IntStream.range(0, MOST)
                .mapToObj(n -> List.of(
                        part(ask.text(PREFIX + "name", 60), ask, n, "name"),
                        part(ask.text(PREFIX + "categories", 0), ask, n, "categories"),
                        Field.choice(
                                        name(n, "rule"),
                                        ask.label(PREFIX + "rule"),
                                        Field.Control.RADIOS,
                                        ask.typed().all(name(n, "rule")),
                                        ask.codes(PREFIX + "rule", RULES))
                                .optional(true)))
                .flatMap(List::stream)
                .toList();
    }

    /** The words of a field stand under its name without the number. */
    private static Field part(Field worded, Asking ask, int number, String part) {
        return Field.text(name(number, part), worded.label(), ask.typed().first(name(number, part)))
                .hint(worded.hint())
                .limit(worded.maxLength())
                .optional(true);
    }

    static List<DeploymentsApi.Dimension> dimensions(Typed typed) {
        return filled(typed).stream()
                .map(n -> new DeploymentsApi.Dimension(
                        typed.first(name(n, "name")),
                        Arrays.stream(typed.first(name(n, "categories")).split("[,،、，;]", -1))
                                .map(String::strip)
                                .filter(category -> !category.isEmpty())
                                .toList(),
                        typed.first(name(n, "rule"))))
                .toList();
    }

    /** The service numbers the dimensions as they were sent, and each category of them. */
    static FieldFault named(FieldFault fault, Typed typed) {
        String[] path = fault.field().split("\\.", -1);
        boolean ours = fault.field().startsWith(PREFIX) && path.length >= 3 && path[1].matches("\\d{1,2}");
        List<Integer> filled = new ArrayList<>(filled(typed));
        if (!ours || Integer.parseInt(path[1]) >= filled.size()) {
            return fault;
        }
        return new FieldFault(name(filled.get(Integer.parseInt(path[1])), path[2]), fault.key(), fault.params());
    }

    private static List<Integer> filled(Typed typed) {
        return IntStream.range(0, MOST)
                .filter(n -> !typed.first(name(n, "name")).isEmpty()
                        || !typed.first(name(n, "categories")).isEmpty())
                .boxed()
                .toList();
    }

    private static String name(int number, String part) {
        return PREFIX + number + "." + part;
    }
}
