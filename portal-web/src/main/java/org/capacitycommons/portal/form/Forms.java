package org.capacitycommons.portal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** Makes forms: gives each its token and its idempotency key, and puts faults where they belong. */
@RequestScoped
public class Forms {
    private final Visit visit;
    private final CurrentVertxRequest current;
    private final CsrfConfig config;
    private final Csrf csrf;
    private @Nullable String cookie;

    Forms(Visit visit, CurrentVertxRequest current, CsrfConfig config) {
        this.visit = visit;
        this.current = current;
        this.config = config;
        this.csrf = new Csrf(config.key());
    }

    /** A form without a record behind it. */
    public Form form(String path, List<Field> fields, Trouble trouble) {
        return form(path, null, fields, trouble);
    }

    /**
     * A form that changes a record.
     *
     * @param path where it goes, without the language
     * @param version the record's version, which goes back with the form
     */
    public Form form(String path, @Nullable Long version, List<Field> fields, Trouble trouble) {
        Words words = visit.words();
        var shown = fields.stream()
                .map(f -> f.error() == null ? f.error(Messages.at(f.name(), trouble.faults(), words)) : f)
                .toList();
        return new Form(
                "/" + words.language().code() + path,
                csrf.token(cookie(), subject()),
                UUID.randomUUID().toString(),
                version == null ? null : version.toString(),
                subject(),
                shown,
                banner(trouble, words),
                errors(shown, trouble, words));
    }

    boolean accepts(Typed typed) {
        Cookie sent = current.getCurrent().request().getCookie(config.cookie());
        return sent != null && csrf.accepts(typed.token(), sent.getValue(), subject());
    }

    /** Browsers say where a request comes from; a form of ours never comes from another site. */
    boolean comesFromElsewhere() {
        String site = current.getCurrent().request().getHeader("Sec-Fetch-Site");
        return site != null && (site.equals("cross-site") || site.equals("same-site"));
    }

    private String subject() {
        String subject = visit.visitor().subject();
        return subject == null ? "" : subject;
    }

    private String cookie() {
        if (cookie == null) {
            Cookie sent = current.getCurrent().request().getCookie(config.cookie());
            cookie = sent == null || sent.getValue().isEmpty() ? setCookie() : sent.getValue();
        }
        return cookie;
    }

    private String setCookie() {
        String value = Csrf.newCookie();
        boolean secure = config.cookie().startsWith("__Host-");
        current.getCurrent()
                .response()
                .addCookie(Cookie.cookie(config.cookie(), value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.STRICT));
        return value;
    }

    private static @Nullable String banner(Trouble trouble, Words words) {
        if (trouble.none()
                || (trouble.slug().equals("validation") && !trouble.faults().isEmpty())) {
            return null;
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
        for (String missing : trouble.missing()) {
            lines.add(new Form.ErrorLine(null, words.name("error.missing", missing)));
        }
        return List.copyOf(lines);
    }
}
