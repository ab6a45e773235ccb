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
        return acts(Role.MINISTRY, OrganisationKind.MINISTRY) && !roles.contains(Role.AUDITOR);
    }

    /** An auditor reads as an administrator does and changes nothing, whatever else its account may do. */
    public boolean isAdmin() {
        return acts(Role.ADMIN, OrganisationKind.ADMINISTERING_BODY) && !roles.contains(Role.AUDITOR);
    }

    /** A member of a partner organisation in a partner's role. */
    public boolean isPartner() {
        return acts(Role.PARTNER, OrganisationKind.PARTNER) && !roles.contains(Role.AUDITOR);
    }

    public boolean isAuditor() {
        return acts(Role.AUDITOR, OrganisationKind.ADMINISTERING_BODY);
    }

    /** Whether it belongs to that organisation with a role that fits it: who left keeps no sight of its records. */
    public boolean isMemberOf(@Nullable String other) {
        return organisation != null && organisation.id().equals(other) && hasFittingRole();
    }

    /** Whether it fills in records of that organisation: a member of the ministry itself. */
    public boolean worksFor(@Nullable String other) {
        return isMinistry() && isMemberOf(other);
    }

    public boolean isSubmitterFor(@Nullable String other) {
        return worksFor(other) && memberRole == MemberRole.SUBMITTER;
    }

    /** Whether it may make public what its organisation has: a submitter, or an administrator. */
    public boolean mayPublish() {
        return isAdmin() || memberRole == MemberRole.SUBMITTER;
    }

    /** Whether it acts for that partner. */
    public boolean isPartnerOf(@Nullable String other) {
        return isPartner() && isMemberOf(other);
    }

    /** How far it sees. */
    public Scope scope() {
        if (isAdmin() || isAuditor()) {
            return new Scope.Everything();
        }
        return organisation != null && hasFittingRole() ? new Scope.Own(organisation.id()) : new Scope.PublicOnly();
    }

    /** The organisation that the caller speaks for; only asked where one is certain. */
    public Membership speaksFor() {
        if (organisation == null) {
            throw new IllegalStateException("The caller speaks for nobody");
        }
        return organisation;
    }

    /** Whether it is one of those who make up an organisation; an account with roles that contradict each other is not. */
    boolean isMember() {
        return organisation != null && Role.ALL.contains(accountRole());
    }

    /** The role of the account that counts in its organisation; of an auditor's several, the reading one. */
    public String accountRole() {
        return isAuditor() ? Role.AUDITOR : announcedRole();
    }

    /** What the database is told; only the first and the ministry write there. */
    String announcedRole() {
        if (isAdmin()) {
            return Role.ADMIN;
        }
        if (isAuditor()) {
            return Role.AUDITOR;
        }
        if (isMinistry()) {
            return Role.MINISTRY;
        }
        return isPartner() ? Role.PARTNER : "anonymous";
    }

    /** A role counts only in an organisation of its kind. */
    private boolean acts(String role, OrganisationKind kind) {
        return roles.contains(role) && organisation != null && organisation.kind() == kind;
    }

    private boolean hasFittingRole() {
        return acts(Role.MINISTRY, OrganisationKind.MINISTRY)
                || acts(Role.PARTNER, OrganisationKind.PARTNER)
                || acts(Role.ADMIN, OrganisationKind.ADMINISTERING_BODY)
                || acts(Role.AUDITOR, OrganisationKind.ADMINISTERING_BODY);
    }
}
