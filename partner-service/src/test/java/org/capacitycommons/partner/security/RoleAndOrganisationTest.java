package org.capacitycommons.partner.security;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.capacitycommons.partner.testdata.Account.ADMIN_OF_KENYA;
import static org.capacitycommons.partner.testdata.Account.AUDITOR_OF_KENYA;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;

/** An organisation opens nothing without the role that fits it, and a role opens nothing in the wrong organisation. */
@ServiceTest
class RoleAndOrganisationTest {

    @ParameterizedTest
    @EnumSource(names = {"LEAVER", "ADMIN_OF_KENYA", "PARTNER_OF_KENYA"})
    void accountWithoutTheFittingRole_readsOnlyWhatIsPublic(Account account) {
        String draft = Steps.draft(KENYA_SUBMITTER, "Only for Kenya");
        String planned = Steps.planned();

        as(account).get(PROJECTS + "/" + draft).then().statusCode(404);
        as(account).get(DEPLOYMENTS + "/" + planned).then().statusCode(404);
        for (String list : List.of(
                PROJECTS + "?view=own",
                PROJECTS + "?view=queue",
                DEPLOYMENTS + "?view=own",
                DEPLOYMENTS + "?view=all",
                "/api/v1/audit",
                "/api/v1/audit/verification")) {
            as(account).get(list).then().statusCode(403);
        }
        as(account).get(PROJECTS).then().statusCode(200);
    }

    @Test
    void administratorsRoleInAMinistry_readsAndTakesNoReview() {
        String approved = Steps.approved();
        String waiting = Steps.submitted(Sample.maizeAdvice());

        as(ADMIN_OF_KENYA).get(PROJECTS + "/" + approved + "/reviews/1").then().statusCode(404);
        as(ADMIN_OF_KENYA)
                .get(PROJECTS + "/" + approved + "/submissions/1")
                .then()
                .statusCode(404);
        writing(ADMIN_OF_KENYA, 1)
                .body(Map.of())
                .post(PROJECTS + "/" + waiting + "/reviews")
                .then()
                .statusCode(404);
    }

    @Test
    void auditor_changesNothingWhateverElseItsAccountMayDo() {
        String draft = Steps.filled(KENYA_SUBMITTER, Sample.maizeAdvice());
        String approved = Steps.approved();

        Steps.save(AUDITOR_OF_KENYA, draft, "aim", Map.of("title", List.of("Taken over")))
                .statusCode(403);
        Steps.submit(AUDITOR_OF_KENYA, draft).statusCode(403);
        writing(AUDITOR_OF_KENYA)
                .body(Map.of("title", "A pilot", "sector", "WATER", "language", "en"))
                .post(PROJECTS)
                .then()
                .statusCode(403);
        writing(AUDITOR_OF_KENYA)
                .body(Map.of("project", approved))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(403);
    }
}
