package org.capacitycommons.partner.contract;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.contract.Example.hasTheShapeOf;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Steps.as;

/** What is read of support, by the shape of the examples. */
@ServiceTest
class SupportContractTest {

    @Test
    void offers_needs_andWhatFits_areToldAsTheExamplesSay() {
        String project = Steps.approved();
        String offer = Life.openOffer();

        hasTheShapeOf("offer", as(PARTNER_LAB).get(offer));
        hasTheShapeOf("offers-page", given().get(Life.OFFERS));
        hasTheShapeOf("needs-page", as(PARTNER_LAB).get("/api/v1/needs"));
        hasTheShapeOf("need-suggestions", as(PARTNER_LAB).get(offer + "/suggestions"));
        hasTheShapeOf("offer-suggestions", as(KENYA_SUBMITTER).get(Steps.PROJECTS + "/" + project + "/suggestions"));
    }

    @Test
    void matches_areToldAsTheExamplesSay() {
        String match = Life.proposedMatch(Steps.approved());

        hasTheShapeOf("match", as(KENYA_SUBMITTER).get(match));
        hasTheShapeOf("matches-page", as(KENYA_SUBMITTER).get(Life.MATCHES));
    }
}
