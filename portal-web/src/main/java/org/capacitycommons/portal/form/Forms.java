package org.capacitycommons.portal.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.session.FormProtection;
import org.capacitycommons.portal.words.Words;

/** Makes forms: gives each its token and its idempotency key, and puts faults where they belong. */
@RequestScoped
public class Forms {
    private final Visit visit;
    private final FormProtection protection;
    private final Set<String> shown = new HashSet<>();
    private String versionKept = "";
    private String keyKept = "";

    Forms(Visit visit, FormProtection protection) {
        this.visit = visit;
        this.protection = protection;
    }

    /** A form without a record behind it. */
    public Form form(String path, List<Field> fields, Trouble trouble) {
        return form(path, null, fields, trouble);
    }

    /** A form that changes a record, in none of whose fields the record itself stands. */
    public Form form(String path, @Nullable Long version, List<Field> fields, Trouble trouble) {
        return form(path, version, Typed.nothing(), fields, trouble);
    }

    /**
     * A form that changes a record.
     *
     * @param path where it goes, without the language
     * @param version the record's version, which goes back with the form
     * @param saved what the record says now; after somebody else has saved it, a field offers it beside what was typed
     */
    public Form form(String path, @Nullable Long version, Typed saved, List<Field> fields, Trouble trouble) {
        Words words = visit.words();
        fields.forEach(f -> shown.add(f.name()));
        var drawn = fields.stream()
                .map(f -> trouble.isStale() && saved.fields().containsKey(f.name()) ? f.beside(saved.all(f.name())) : f)
                .map(f -> f.error() == null ? f.error(Messages.at(f.name(), trouble.faults(), words)) : f)
                .toList();
        FormProtection.Mark mark = protection.mark(subject());
        return new Form(
                "/" + words.language().code() + path,
                mark.token(),
                keyKept.isEmpty() ? UUID.randomUUID().toString() : keyKept,
                version == null ? null : versionKept.isEmpty() ? version.toString() : versionKept,
                mark.owner(),
                drawn,
                banner(trouble, saved, drawn, words),
                errors(drawn, trouble, words));
    }

    boolean accepts(Typed typed) {
        return protection.accepts(typed.token(), subject());
    }

    /** Whether this browser was shown the form for the person that the form names, whoever looks at it now. */
    boolean belongsToItsOwner(Typed typed) {
        return !typed.owner().isEmpty() && protection.accepts(typed.token(), typed.owner());
    }

    /** Whether this browser was shown the form, for the person that it names or for nobody in particular. */
    boolean wasShown(Typed typed) {
        return protection.accepts(typed.token(), typed.owner());
    }

    /** Whether forms of this answer have a field for everything that was typed. */
    boolean showAll(Typed typed) {
        return typed.fields().entrySet().stream()
                .allMatch(field -> field.getValue().isEmpty() || shown.contains(field.getKey()));
    }

    /**
     * From now on forms go back with the version that this one was made from: nobody has compared it with what was
     * saved since.
     */
    void keepVersionOf(Typed typed) {
        versionKept = typed.version();
    }

    /** From now on forms go back with the key of this one too: nobody knows whether it has been taken already. */
    void keepKeyOf(Typed typed) {
        keyKept = typed.key();
    }

    boolean comesFromElsewhere() {
        return protection.comesFromElsewhere();
    }

    private String subject() {
        String subject = visit.visitor().subject();
        return subject == null ? "" : subject;
    }

    private static @Nullable String banner(Trouble trouble, Typed saved, List<Field> fields, Words words) {
        if (trouble.none()
                || (trouble.slug().equals("validation") && !trouble.faults().isEmpty())) {
            return null;
        }
        if (trouble.isStale() && fields.stream().anyMatch(f -> saved.fields().containsKey(f.name()))) {
            boolean same = fields.stream().allMatch(f -> f.theirs() == null);
            return words.say(same ? "error.stale.same" : "error.stale.choose");
        }
        String kind = "error." + trouble.slug() + ".what";
        return words.find(kind).orElseGet(() -> words.say("error." + trouble.status() + ".what"));
    }

    private static List<Form.ErrorLine> errors(List<Field> fields, Trouble trouble, Words words) {
        var lines = new ArrayList<Form.ErrorLine>();
        for (Field field : fields) {
            if (field.error() != null) {
                lines.add(new Form.ErrorLine("#" + field.id(), field.label() + ": " + field.error()));
            }
        }
        for (FieldFault fault : trouble.faults()) {
            if (fields.stream().noneMatch(f -> f.name().equals(fault.field()))) {
                lines.add(new Form.ErrorLine(null, Messages.say(fault, words)));
            }
        }
        trouble.missing().stream()
                .map(missing -> Messages.missing(missing, words))
                .distinct()
                .forEach(message -> lines.add(new Form.ErrorLine(null, message)));
        return List.copyOf(lines);
    }
}
