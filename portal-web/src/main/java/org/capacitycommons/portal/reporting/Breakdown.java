package org.capacitycommons.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.capacitycommons.portal.deployment.Deployment;
import org.capacitycommons.portal.form.Asking;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/**
 * The fields that tell a result apart by the dimensions of its indicator. A dimension of which nothing was typed is
 * left out; of one of which something was typed, an empty field is a value that nobody knows.
 */
final class Breakdown {
    private static final String PART = "parts.";

    private final List<List<Slot>> dimensions;

    /** One category of one dimension, and the name of its field. */
    private record Slot(String dimension, String category, String field) {
        Progress.Part part(Typed typed) {
            String value = typed.orNull(field);
            return new Progress.Part(dimension, category, value, value != null);
        }
    }

    private Breakdown(List<List<Slot>> dimensions) {
        this.dimensions = dimensions;
    }

    static Breakdown of(Optional<Deployment.Indicator> indicator) {
        var dimensions = new ArrayList<List<Slot>>();
        int number = 0;
        for (Deployment.Dimension dimension :
                indicator.map(Deployment.Indicator::dimensions).orElse(List.of())) {
            var slots = new ArrayList<Slot>();
            for (String category : dimension.categories()) {
                slots.add(new Slot(dimension.name(), category, PART + number++));
            }
            dimensions.add(List.copyOf(slots));
        }
        return new Breakdown(List.copyOf(dimensions));
    }

    boolean isEmpty() {
        return dimensions.isEmpty();
    }

    List<Field> fields(Asking ask) {
        return dimensions.stream()
                .flatMap(List::stream)
                .map(slot -> Field.text(
                                slot.field(),
                                ask.words().isolated(slot.dimension()) + ": "
                                        + ask.words().isolated(slot.category()),
                                ask.typed().first(slot.field()))
                        .drawnAs(Field.Control.NUMBER)
                        .optional(true))
                .toList();
    }

    List<Progress.Part> parts(Typed typed) {
        return sent(typed).stream().map(slot -> slot.part(typed)).toList();
    }

    /** The service numbers the parts as they were sent, and finds fault with all of them where they do not add up. */
    Trouble named(Trouble trouble, Typed typed) {
        List<Slot> sent = sent(typed);
        var faults = trouble.faults().stream().map(fault -> named(fault, sent)).toList();
        return new Trouble(trouble.status(), trouble.slug(), faults, trouble.missing());
    }

    private static FieldFault named(FieldFault fault, List<Slot> sent) {
        if (sent.isEmpty() || !fault.field().startsWith("parts")) {
            return fault;
        }
        String[] path = fault.field().split("\\.", -1);
        int number = path.length > 1 && path[1].matches("\\d{1,3}") ? Integer.parseInt(path[1]) : 0;
        String field = sent.get(Math.min(number, sent.size() - 1)).field();
        return new FieldFault(field, fault.key(), fault.params());
    }

    private List<Slot> sent(Typed typed) {
        return dimensions.stream()
                .filter(slots -> slots.stream().anyMatch(slot -> typed.orNull(slot.field()) != null))
                .flatMap(List::stream)
                .toList();
    }
}
