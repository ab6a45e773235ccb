package org.capacitycommons.partner.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTest {

    @ParameterizedTest(name = "{0} in {1}: sees {2}, announced as {3}")
    @CsvSource(nullValues = "-", textBlock = """
            ministry,         MINISTRY,           own,        ministry
            partner,          PARTNER,            own,        partner
            admin,            ADMINISTERING_BODY, everything, admin
            auditor,          ADMINISTERING_BODY, everything, auditor
            admin auditor,    ADMINISTERING_BODY, everything, auditor
            ministry auditor, MINISTRY,           own,        anonymous
            ministry admin,   MINISTRY,           own,        ministry
            none,             MINISTRY,           public,     anonymous
            none,             ADMINISTERING_BODY, public,     anonymous
            admin,            MINISTRY,           public,     anonymous
            auditor,          PARTNER,            public,     anonymous
            partner,          MINISTRY,           public,     anonymous
            ministry,         PARTNER,            public,     anonymous
            ministry,         ADMINISTERING_BODY, public,     anonymous
            admin,            -,                  public,     anonymous
            """)
    void roleCounts_onlyInAnOrganisationOfItsKind(
            String roles, @Nullable OrganisationKind kind, String sees, String announced) {
        Caller.Membership membership =
                kind == null ? null : new Caller.Membership("the-organisation", "The organisation", kind, "KE");
        Caller caller = new Caller("amina", "Amina", membership, MemberRole.SUBMITTER, Set.of(roles.split(" ")));

        Scope expected = switch (sees) {
            case "everything" -> new Scope.Everything();
            case "own" -> new Scope.Own("the-organisation");
            default -> new Scope.PublicOnly();
        };
        assertThat(caller.scope()).isEqualTo(expected);
        assertThat(caller.announcedRole()).isEqualTo(announced);
        assertThat(caller.isMemberOf("the-organisation")).isEqualTo(!sees.equals("public"));
    }
}
