package org.capacitycommons.launcher.account;

import java.util.List;
import java.util.Locale;

/**
 * Who the demonstration accounts stand for. The organisations of the same ids are seeded by partner-service.
 *
 * @param organisationRole whether the person may submit for the organisation or only edit
 */
public record DemoPerson(
        String username,
        String firstName,
        String lastName,
        String role,
        String organisation,
        String nation,
        OrganisationRole organisationRole) {

    /** What a person may do within the organisation. */
    public enum OrganisationRole {
        EDITOR,
        SUBMITTER
    }

    private static final String OFFICE = "commons-office";
    private static final String NO_NATION = "XX";

    /** Everybody, in the order in which they are printed. */
    public static final List<DemoPerson> ALL = List.of(
            ministry("kenya-submitter", "Kenya", "demo-ke-agriculture", "KE", OrganisationRole.SUBMITTER),
            ministry("kenya-editor", "Kenya", "demo-ke-agriculture", "KE", OrganisationRole.EDITOR),
            ministry("senegal-submitter", "Senegal", "demo-sn-health", "SN", OrganisationRole.SUBMITTER),
            partner("partner-lab", "Lab", "demo-cn-model-lab", "CN"),
            partner("partner-university", "University", "demo-za-university", "ZA"),
            office("admin-one", "Admin", "One", "admin", OrganisationRole.SUBMITTER),
            office("admin-two", "Admin", "Two", "admin", OrganisationRole.SUBMITTER),
            office("admin-three", "Admin", "Three", "admin", OrganisationRole.SUBMITTER),
            office("auditor", "Demo", "Auditor", "auditor", OrganisationRole.EDITOR));

    /** An address in a domain that is kept free for examples, so that no mail ever reaches anybody. */
    public String email() {
        return username + "@example.org";
    }

    private static DemoPerson ministry(
            String username, String firstName, String organisation, String nation, OrganisationRole organisationRole) {
        String name = organisationRole.name();
        String lastName = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        return new DemoPerson(username, firstName, lastName, "ministry", organisation, nation, organisationRole);
    }

    private static DemoPerson partner(String username, String lastName, String organisation, String nation) {
        return new DemoPerson(
                username, "Partner", lastName, "partner", organisation, nation, OrganisationRole.SUBMITTER);
    }

    private static DemoPerson office(
            String username, String firstName, String lastName, String role, OrganisationRole organisationRole) {
        return new DemoPerson(username, firstName, lastName, role, OFFICE, NO_NATION, organisationRole);
    }
}
