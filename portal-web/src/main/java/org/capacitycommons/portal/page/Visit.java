package org.capacitycommons.portal.page;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.RequestId;
import org.capacitycommons.portal.session.CurrentVisitor;
import org.capacitycommons.portal.session.FormProtection;
import org.capacitycommons.portal.session.Visitor;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

/** One request for a page: its language, its address, its visitor. */
@RequestScoped
public class Visit {
    /** What a redirect may say has just been done; anything else in the address is ignored. */
    private static final Set<String> NOTICES = Set.of(
            "saved",
            "answered",
            "withdrawn",
            "taken",
            "decided",
            "undone",
            "recused",
            "reassigned",
            "opened",
            "added",
            "moved",
            "ended",
            "endedHere",
            "signedOut",
            "joined");

    private final CurrentVertxRequest current;
    private final CurrentVisitor visitor;
    private final FormProtection protection;
    private final RequestId reference;
    private final Unread unread;

    Visit(
            CurrentVertxRequest current,
            CurrentVisitor visitor,
            FormProtection protection,
            RequestId reference,
            Unread unread) {
        this.current = current;
        this.visitor = visitor;
        this.protection = protection;
        this.reference = reference;
        this.unread = unread;
    }

    /** A page whose title stands under a key. */
    public Page page(String titleKey) {
        return titled(words().say(titleKey));
    }

    /** A page whose title is text from a record. */
    public Page titled(String title) {
        Unread inbox = visitor().signedIn() ? unread : Unread.NOTHING;
        return new Page(words(), visitor(), address(), title, reference.value(), notice(), null, mark(), inbox);
    }

    public Words words() {
        return new Words(language());
    }

    public Visitor visitor() {
        return visitor.get();
    }

    /** The language of the address; where it names none of ours, the browser's. */
    public Language language() {
        return languageOf(current.getCurrent());
    }

    /** The language that the address names. */
    public Optional<Language> inAddress() {
        return inAddress(current.getCurrent());
    }

    /** What the cookie of an earlier choice says, else the browser. */
    public Language preferred() {
        return preferred(request());
    }

    /** The same for a request whose page is not reached yet. */
    static Language languageOf(RoutingContext routing) {
        return inAddress(routing).orElseGet(() -> preferred(routing.request()));
    }

    private static Optional<Language> inAddress(RoutingContext routing) {
        String[] parts = routing.normalizedPath().split("/", 3);
        return parts.length > 1 ? Language.of(parts[1]) : Optional.empty();
    }

    private static Language preferred(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(LanguageCookie.NAME))
                .flatMap(cookie -> Language.of(cookie.getValue()))
                .orElseGet(() -> Language.bestFor(Optional.ofNullable(request.getHeader("Accept-Language"))
                        .orElse("")));
    }

    /** The address of this request within a language, with its query. */
    public String address() {
        String uri = request().uri();
        String rest = inAddress().isPresent() ? uri.substring(3) : uri;
        return rest.isEmpty() ? "" : rest;
    }

    /** Where the visitor calls from; the proxy in front of the portal is believed as far as it is configured. */
    public String clientAddress() {
        var address = request().remoteAddress();
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }

    HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private FormProtection.@Nullable Mark mark() {
        String subject = visitor().subject();
        return subject == null ? null : protection.mark(subject);
    }

    private @Nullable String notice() {
        String done = request().getParam("done");
        return done != null && NOTICES.contains(done) ? "page.done." + done : null;
    }
}
