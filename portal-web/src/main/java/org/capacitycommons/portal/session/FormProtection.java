package org.capacitycommons.portal.session;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.qute.TemplateData;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import org.jspecify.annotations.Nullable;

/** Ties forms to the browser that they were shown in and to the person that they were made for. */
@RequestScoped
public class FormProtection {
    private final CurrentVertxRequest current;
    private final CsrfConfig config;
    private final Csrf csrf;
    private @Nullable String cookie;

    FormProtection(CurrentVertxRequest current, CsrfConfig config) {
        this.current = current;
        this.config = config;
        this.csrf = new Csrf(config.key());
    }

    /** What a form carries: the token, and the person that it was made for. */
    @TemplateData
    public record Mark(String token, String owner) {}

    /** The mark of a new form; nobody's name is empty. */
    public Mark mark(String owner) {
        return new Mark(csrf.token(cookie(), owner), owner);
    }

    /** Whether this browser was shown a form with that token for that person. It needs no session to tell. */
    public boolean accepts(String token, String owner) {
        Cookie sent = current.getCurrent().request().getCookie(config.cookie());
        return sent != null && csrf.accepts(token, sent.getValue(), owner);
    }

    /** Browsers say where a request comes from; a form of ours never comes from another site. */
    public boolean comesFromElsewhere() {
        String site = current.getCurrent().request().getHeader("Sec-Fetch-Site");
        return site != null && (site.equals("cross-site") || site.equals("same-site"));
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
}
