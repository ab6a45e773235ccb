package org.capacitycommons.partner.project;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.OrganisationKind;
import org.capacitycommons.partner.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictOfInterestTest {

    /** The project belongs to demo-ke-agriculture of Kenya; wanjiru wrote in it, otieno recused from it. */
    @ParameterizedTest(name = "{0} of {1} ({2}, {3}): conflict {4}")
    @CsvSource({
        "amina,   demo-ke-agriculture, MINISTRY,           KE, true",
        "amina,   ke-health,           MINISTRY,           KE, true",
        "amina,   sn-health,           MINISTRY,           SN, false",
        "amina,   commons-office,      ADMINISTERING_BODY, XX, false",
        // A national node: its staff share the nation, and somebody has to review.
        "amina,   ke-node,             ADMINISTERING_BODY, KE, false",
        "amina,   ke-university,       PARTNER,            KE, false",
        // Somebody who wrote in it and has changed sides since, and somebody who recused.
        "wanjiru, commons-office,      ADMINISTERING_BODY, XX, true",
        "otieno,  commons-office,      ADMINISTERING_BODY, XX, true"
    })
    void conflict_isAboutOrganisationMinistryAndOwnWriting(
            String subject, String organisation, OrganisationKind kind, String nation, boolean expected) {
        Caller caller = new Caller(
                subject,
                subject,
                new Caller.Membership(organisation, organisation, kind, nation),
                MemberRole.SUBMITTER,
                Set.of(Role.ADMIN));

        assertThat(ConflictOfInterest.exists(caller, "demo-ke-agriculture", "KE", Set.of("wanjiru", "otieno")))
                .isEqualTo(expected);
    }
}
