package org.capacitycommons.portal.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.capacitycommons.portal.service.ServiceRefusal;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

/**
 * Why a form is shown again.
 *
 * @param status the status that the page goes out with
 * @param slug what kind of trouble; the words for it stand under {@code error.<slug>.what}
 * @param faults what is wrong with single fields
 * @param missing what a move still needs
 */
public record Trouble(int status, String slug, List<FieldFault> faults, List<String> missing) {
    /** A form that is shown for the first time. */
    public static final Trouble NONE = new Trouble(200, "", List.of(), List.of());

    static final Trouble EXPIRED = new Trouble(400, "form-expired", List.of(), List.of());

    /** The service answered, but not to this. */
    static final Trouble UNSERVED = new Trouble(503, "unserved", List.of(), List.of());

    static Trouble of(ServiceRefusal refused) {
        return new Trouble(refused.status(), refused.slug(), refused.faults(), refused.missing());
    }

    /** Faults that the page itself found. */
    public static Trouble at(List<FieldFault> faults) {
        return new Trouble(422, "validation", faults, List.of());
    }

    /** Faults of a saved record, shown without a refusal. */
    public static Trouble shown(List<FieldFault> faults) {
        return new Trouble(200, "validation", faults, List.of());
    }

    /** What a move still needs, told at the fields of these things where it is one of them. */
    public Trouble pointingAt(List<String> things, Function<String, FieldFault> fault) {
        var named = missing.stream().filter(things::contains).map(fault);
        return new Trouble(
                status,
                slug,
                Stream.concat(faults.stream(), named).toList(),
                missing.stream().filter(key -> !things.contains(key)).toList());
    }

    public boolean none() {
        return slug.isEmpty();
    }

    /** Whether the form's key stands for other answers already, so that it needs a new one. */
    public boolean isAnotherForm() {
        return slug.equals("idempotency-key-reused");
    }

    /** Whether the same form is under way already, so that it has to keep its key. */
    public boolean isBeingWorkedOn() {
        return slug.equals("idempotency-in-progress");
    }

    /** Whether somebody saved the record in between. */
    public boolean isStale() {
        return status == 412;
    }
}
