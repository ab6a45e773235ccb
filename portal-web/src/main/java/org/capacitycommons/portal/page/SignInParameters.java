package org.capacitycommons.portal.page;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Tells the identity provider on the way to its sign-in page which language the visitor reads here. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInParameters implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        String language = Visit.languageOf(redirect.routingContext()).code();
        redirect.additionalQueryParams().set("ui_locales", language);
    }
}
