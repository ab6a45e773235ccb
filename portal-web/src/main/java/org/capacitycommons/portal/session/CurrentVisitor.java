package org.capacitycommons.portal.session;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out once per request who the visitor is. A public page never fails over it: when the session has ended or
 * cannot be read, the page is shown as to anybody.
 */
@RequestScoped
public class CurrentVisitor {
    private static final Logger LOG = Logger.getLogger(CurrentVisitor.class);

    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private @Nullable Visitor known;

    CurrentVisitor(SecurityIdentity identity, CurrentVertxRequest current) {
        this.identity = identity;
        this.current = current;
    }

    /** The token in whose name the services are called; none for a visitor who is not signed in. */
    Optional<String> accessToken() {
        return get().signedIn()
                ? Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken)
                : Optional.empty();
    }

    /** The visitor of this request. */
    public Visitor get() {
        if (known == null) {
            known = find();
        }
        return known;
    }

    /** Ends the session: the sign-in extension does so when it is looked at on the address of signing out. */
    public void signOut() {
        known = look();
    }

    private Visitor find() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            // An error before any page of ours was reached: its page needs no name.
            return Visitor.nobody(Visitor.Standing.ANONYMOUS);
        }
        // There even the page of a refusal would sign the visitor out by asking for the name.
        return SessionTokens.SIGN_OUT_PATH.equals(current.getCurrent().normalizedPath())
                ? Visitor.nobody(Visitor.Standing.ANONYMOUS)
                : look();
    }

    private Visitor look() {
        try {
            if (identity.isAnonymous()) {
                return Visitor.nobody(Visitor.Standing.ANONYMOUS);
            }
            return new Visitor(subject(), name(), identity.getRoles(), Visitor.Standing.SIGNED_IN);
        } catch (AuthenticationRedirectException onTheWay) {
            throw onTheWay;
        } catch (AuthenticationFailedException ended) {
            return Visitor.nobody(Visitor.Standing.EXPIRED);
        } catch (RuntimeException unknown) {
            LOG.warnf("the visitor's session cannot be read: %s", unknown.getMessage());
            return Visitor.nobody(Visitor.Standing.UNKNOWN);
        }
    }

    private String subject() {
        return identity.getPrincipal() instanceof JsonWebToken jwt && jwt.getSubject() != null
                ? jwt.getSubject()
                : identity.getPrincipal().getName();
    }

    private String name() {
        if (identity.getPrincipal() instanceof JsonWebToken jwt && jwt.getClaim("name") instanceof String name) {
            return name;
        }
        return identity.getPrincipal().getName();
    }
}
