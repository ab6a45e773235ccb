package org.capacitycommons.partner.security;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What the access token of this request says; nothing of it is believed before the signature was checked. */
@RequestScoped
class Token {
    private final SecurityIdentity identity;

    Token(SecurityIdentity identity) {
        this.identity = identity;
    }

    boolean isAnonymous() {
        return identity.isAnonymous();
    }

    String subject() {
        return claim("sub");
    }

    String name() {
        String name = claim("name");
        return name.isEmpty() ? claim("preferred_username") : name;
    }

    String organisation() {
        return claim("org");
    }

    String nation() {
        return claim("nation");
    }

    String memberRole() {
        return claim("org_role");
    }

    /** Only the roles that mean something here: an identity provider adds its own. */
    Set<String> roles() {
        return identity.getRoles().stream().filter(Role.ALL::contains).collect(Collectors.toUnmodifiableSet());
    }

    String email() {
        return claim("email");
    }

    /**
     * Who it stands for, once its organisation was looked up. Who left is nobody there, whatever an older token says,
     * and the role that the organisation gives outweighs the one of the token.
     *
     * @param standing what our own table says, or null where it says nothing yet
     */
    Caller caller(Caller.@Nullable Membership membership, @Nullable MemberStanding standing) {
        MemberRole role = MemberRole.of(memberRole());
        return switch (standing) {
            case null -> new Caller(subject(), name(), membership, role, roles());
            case MemberStanding.Left _ -> new Caller(subject(), name(), null, MemberRole.EDITOR, roles());
            case MemberStanding.Active active -> new Caller(subject(), name(), membership, active.role(), roles());
        };
    }

    private String claim(String name) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return "";
        }
        Object value = token.getClaim(name);
        return switch (value) {
            case null -> "";
            case JsonString text -> text.getString();
            default -> value.toString();
        };
    }
}
