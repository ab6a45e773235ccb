package org.capacitycommons.partner.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, checked against our own list of organisations.
 *
 * @param subject stable id at the identity provider; empty for nobody
 * @param organisation the organisation it speaks for, or null for anyone without an account
 */
public record Caller(
        String subject, String name, @Nullable Membership organisation, MemberRole memberRole, Set<String> roles) {

    /** Anyone on the internet. */
    public static final Caller ANYONE = new Caller("", "", null, MemberRole.EDITOR, Set.of());

    /** The organisation of a caller, as far as rules ask for it. */
    public record Membership(String id, String name, OrganisationKind kind, String nation) {}

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Person person() {
        return new Person(subject, name);
    }

    public boolean isMinistry() {
        return roles.contains(Role.MINISTRY)
                && organisation != null
                && organisation.kind() == OrganisationKind.MINISTRY;
    }

    /** An auditor reads as an administrator does and changes nothing, whatever else its account may do. */
    public boolean isAdmin() {
        return roles.contains(Role.ADMIN) && !isAuditor();
    }

    public boolean isAuditor() {
        return roles.contains(Role.AUDITOR);
    }

    public boolean isMemberOf(@Nullable String other) {
        return organisation != null && organisation.id().equals(other);
    }

    /** Whether it fills in records of that organisation: a member of the ministry itself. */
    public boolean worksFor(@Nullable String other) {
        return isMinistry() && isMemberOf(other);
    }

    public boolean isSubmitterFor(@Nullable String other) {
        return worksFor(other) && memberRole == MemberRole.SUBMITTER;
    }

    /** How far it sees. */
    public Scope scope() {
        if (isAdmin() || isAuditor()) {
            return new Scope.Everything();
        }
        return organisation == null ? new Scope.PublicOnly() : new Scope.Own(organisation.id());
    }
}
