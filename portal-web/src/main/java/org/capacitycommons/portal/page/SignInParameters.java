package org.capacitycommons.portal.page;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

import org.capacitycommons.portal.words.Language;

/** Tells the identity provider on the way to its sign-in page which language the visitor reads here. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInParameters implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        Language language = Visit.languageOf(redirect.routingContext());
        redirect.additionalQueryParams().set("ui_locales", tag(language));
    }

    /** Keycloak tells two ways of writing Chinese apart; ours is the simplified one. */
    private static String tag(Language language) {
        return language.code().equals("zh") ? "zh-CN" : language.code();
    }
}
