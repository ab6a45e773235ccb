package org.capacitycommons.portal.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ErrorPages;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.session.CsrfConfig;
import org.capacitycommons.portal.session.RescuedForms;
import org.capacitycommons.portal.session.SessionStoreGone;

/**
 * Keeps what was typed when the page that it was typed into cannot be shown: in the browser, as a form that is ready
 * to be sent again, or, where the session has ended, sealed on the server until the same person has signed in.
 */
@ApplicationScoped
public class KeptForms {
    private static final long ONE_DAY = 24L * 60 * 60;

    private final Visit visit;
    private final Forms forms;
    private final Answers answers;
    private final ErrorPages errors;
    private final RescuedForms rescued;
    private final CurrentVertxRequest current;
    private final CsrfConfig config;

    KeptForms(
            Visit visit,
            Forms forms,
            Answers answers,
            ErrorPages errors,
            RescuedForms rescued,
            CurrentVertxRequest current,
            CsrfConfig config) {
        this.visit = visit;
        this.forms = forms;
        this.answers = answers;
        this.errors = errors;
        this.rescued = rescued;
        this.current = current;
        this.config = config;
    }

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Kept(Page p, Form form, List<Hidden> own, String why) implements TemplateInstance {}

    /** A field that the visitor does not see. */
    @TemplateData
    record Hidden(String name, String value) {}

    /** Nobody can take the form now: the page holds it, ready to be sent again, with its own idempotency key. */
    RestResponse<String> untilServed(Typed typed) {
        return later(answers.personal(503, page(typed, "unavailable", address())));
    }

    /** The answer with the time after which it is worth to try again, if it is one that says so. */
    static RestResponse<String> later(RestResponse<String> answer) {
        if (answer.getStatus() == 503) {
            answer.getHeaders().putSingle("Retry-After", "30");
            answer.getHeaders().putSingle("X-Robots-Tag", "noindex");
        }
        return answer;
    }

    /** The visitor may not do this, or there is nothing left to do it with: what was typed can still be read. */
    RestResponse<String> refused(Typed typed, int status, String slug) {
        if (typed.fields().values().stream().allMatch(List::isEmpty)) {
            return errors.show(status, slug);
        }
        var words = visit.words();
        String title = "error." + status + ".title";
        String why = words.find("error." + slug + ".what").orElseGet(() -> words.say("error." + status + ".what"));
        return answers.personal(status, page(typed, title, why, address()));
    }

    /**
     * The session has ended: the form waits, sealed, while the visitor signs in. A form that this browser was never
     * shown is not kept: anybody could fill the store with such ones.
     */
    RestResponse<String> untilSignedIn(Typed typed) {
        if (!forms.belongsToItsOwner(typed)) {
            return answers.personal(400, page(typed, "form-too-old", address()));
        }
        try {
            var form = new RescuedForms.Rescued(typed.owner(), address(), encode(typed));
            return rescued.keep(form).map(this::afterSigningIn).orElseGet(() -> untilServed(typed));
        } catch (SessionStoreGone gone) {
            return untilServed(typed);
        }
    }

    private RestResponse<String> afterSigningIn(String name) {
        current.getCurrent().response().addCookie(cookie(name).setMaxAge(ONE_DAY));
        return answers.next("/sign-in?to=/rescued");
    }

    /** What the signed-in visitor's browser has left with us, if it is this person's. Handed out once. */
    Optional<RestResponse<String>> rescue() {
        Cookie sent = current.getCurrent().request().getCookie(cookieName());
        String subject = visit.visitor().subject();
        if (sent == null || subject == null) {
            return Optional.empty();
        }
        current.getCurrent().response().addCookie(cookie("").setMaxAge(0));
        return rescued.take(sent.getValue(), subject)
                .map(form -> answers.personal(page(decode(form.fields()), "form-rescued", form.address())));
    }

    private TemplateInstance page(Typed typed, String slug, String address) {
        return page(typed, "error." + slug + ".title", visit.words().say("error." + slug + ".what"), address);
    }

    private TemplateInstance page(Typed typed, String title, String why, String address) {
        var fields = new ArrayList<Field>();
        typed.fields().forEach((name, values) -> fields.addAll(fieldsOf(sectionOf(address), name, values)));
        Form fresh = forms.form(address, fields, Trouble.NONE);
        Form form = visit.visitor().signedIn() ? fresh : fresh.protectedAs(typed);
        var own = new ArrayList<Hidden>();
        typed.own().forEach((name, value) -> {
            if (!name.equals(Typed.TOKEN) && !name.equals(Typed.OWNER)) {
                own.add(new Hidden(name, value));
            }
        });
        return new Kept(visit.page(title).at(""), form, List.copyOf(own), why);
    }

    private List<Field> fieldsOf(String section, String name, List<String> values) {
        String question = name.substring(name.lastIndexOf('.') + 1);
        String label = visit.words()
                .find("question." + section + "." + question + ".label")
                .or(() -> Asking.find(section, visit.words(), name))
                .or(() -> Asking.find(section, visit.words(), question))
                .orElse(name);
        return values.stream()
                .map(v -> Field.text(name, label, v)
                        .drawnAs(v.length() > 60 || v.contains("\n") ? Field.Control.TEXTAREA : Field.Control.TEXT))
                .toList();
    }

    private String address() {
        return visit.address();
    }

    /** The last part of a form's address names the section whose questions it asks. */
    private static String sectionOf(String address) {
        String path = address.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String encode(Typed typed) {
        var pairs = new StringJoiner("&");
        typed.fields().forEach((name, values) -> values.forEach(v -> pairs.add(pair(name, v))));
        typed.own().forEach((name, value) -> pairs.add(pair(name, value)));
        return pairs.toString();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Typed decode(String encoded) {
        var body = new MultivaluedHashMap<String, String>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                body.add(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return Typed.of(body);
    }

    private String cookieName() {
        return config.cookie().startsWith("__Host-") ? "__Host-rescue" : "rescue";
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(cookieName(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(cookieName().startsWith("__Host-"))
                .setSameSite(CookieSameSite.LAX);
    }
}
