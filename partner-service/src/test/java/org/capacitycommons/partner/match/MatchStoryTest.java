package org.capacitycommons.partner.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.AtOnce;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Account.PARTNER_UNIVERSITY;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** A lab offers computing time, a ministry takes it up, and nobody is promised what another already has. */
@ServiceTest
class MatchStoryTest {
    private static final String OFFERS = "/api/v1/offers";
    private static final String MATCHES = "/api/v1/matches";

    @Test
    void partnerOffers_ministryFindsItAndProposes_partnerAccepts_ministryReceives() {
        String project = Steps.approved();
        String offer = open("500");

        as(KENYA_EDITOR)
                .get("/api/v1/projects/" + project + "/suggestions")
                .then()
                .statusCode(200)
                .body("offer.id", hasItem(offer))
                .body("find { it.offer.id == '" + offer + "' }.reasons.key", hasItems("kind", "nation-named"));
        propose(KENYA_EDITOR, project, offer, "200").statusCode(403);
        String match = propose(KENYA_SUBMITTER, project, offer, "200")
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("proposedBySide", equalTo("MINISTRY"))
                .body("may", contains("withdraw"))
                .extract()
                .path("id");

        move(KENYA_SUBMITTER, match, "ACCEPTED", null).statusCode(403);
        move(PARTNER_LAB, match, "ACCEPTED", null)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("may", contains("withdraw"));
        as(PARTNER_LAB).get(OFFERS + "/" + offer).then().body("left", equalTo("300"));
        move(PARTNER_LAB, match, "COMPLETED", null).statusCode(403);
        move(KENYA_SUBMITTER, match, "COMPLETED", null).statusCode(200).body("may", empty());
        as(AUDITOR)
                .get("/api/v1/audit?limit=100")
                .then()
                .body("items.action", hasItems("match.propose", "match.accept", "match.complete"));
    }

    @Test
    void partner_findsProjectsThatNeedWhatItHas() {
        String project = Steps.approved();
        String offer = open("500");

        as(PARTNER_LAB)
                .get(OFFERS + "/" + offer + "/suggestions")
                .then()
                .statusCode(200)
                .body("project", hasItem(project))
                .body("find { it.project == '" + project + "' }.match", equalTo(null));
        String match = propose(PARTNER_LAB, project, offer, "10")
                .statusCode(201)
                .extract()
                .path("id");
        as(PARTNER_LAB)
                .get(OFFERS + "/" + offer + "/suggestions")
                .then()
                .body("find { it.project == '" + project + "' }.match", equalTo(match));
        as(PARTNER_UNIVERSITY).get(OFFERS + "/" + offer + "/suggestions").then().statusCode(403);
        as(SENEGAL_SUBMITTER)
                .get("/api/v1/projects/" + project + "/suggestions")
                .then()
                .statusCode(403);
    }

    @Test
    void partner_reportsOnTheDeploymentOfAMatchThatBothSidesAccepted() {
        String deployment = Steps.pilot();
        String project = as(AUDITOR)
                .get("/api/v1/deployments/" + deployment)
                .then()
                .extract()
                .path("project");
        String match = Life.proposedMatch(project).substring(Life.MATCHES.length() + 1);
        Life.report(PARTNER_LAB, deployment, "incidents", Life.incident("LOW")).statusCode(403);
        move(KENYA_SUBMITTER, match, "ACCEPTED", null).statusCode(200);

        Life.report(PARTNER_LAB, deployment, "milestones", Life.milestone())
                .statusCode(201)
                .body("reported.acceptance", equalTo("REPORTED"));
        String incident = Life.report(PARTNER_LAB, deployment, "incidents", Life.incident("LOW"))
                .statusCode(201)
                .extract()
                .path("id");
        String address = Life.partOf(deployment, "incidents/" + incident);
        as(PARTNER_LAB).get(address).then().body("detail.peopleAffected", equalTo(42));
        as(PARTNER_UNIVERSITY).get(address).then().statusCode(200).body("detail", equalTo(null));
        String trace = as(PARTNER_LAB).get(address).then().extract().path("trace");
        as(PARTNER_LAB).get(trace).then().statusCode(200);
        Life.report(PARTNER_UNIVERSITY, deployment, "milestones", Life.milestone())
                .statusCode(403);

        move(PARTNER_LAB, match, "WITHDRAWN", "The cluster burnt down.").statusCode(200);
        Life.report(PARTNER_LAB, deployment, "milestones", Life.milestone()).statusCode(403);
        as(PARTNER_LAB).get(address).then().body("detail", equalTo(null));
    }

    @Test
    void needs_areReadByPartnersAndTheirOwnMinistryOnly() {
        String project = Steps.approved();

        assertThat(projectsWithNeeds(PARTNER_UNIVERSITY)).contains(project);
        assertThat(projectsWithNeeds(KENYA_EDITOR)).contains(project);
        assertThat(projectsWithNeeds(SENEGAL_SUBMITTER)).isEmpty();
        String draft = Steps.filled(KENYA_SUBMITTER, Sample.maizeAdvice());
        assertThat(projectsWithNeeds(PARTNER_UNIVERSITY)).doesNotContain(draft);
    }

    @Test
    void match_isHiddenFromEverybodyElse() {
        String match = propose(PARTNER_LAB, Steps.approved(), open("5"), "1")
                .statusCode(201)
                .extract()
                .path("id");

        for (Account other : List.of(SENEGAL_SUBMITTER, PARTNER_UNIVERSITY)) {
            as(other).get(MATCHES + "/" + match).then().statusCode(404);
            as(other).get(MATCHES + "?limit=100").then().body("items.id", not(hasItem(match)));
            move(other, match, "ACCEPTED", null).statusCode(404);
        }
        as(ADMIN_ONE).get(MATCHES + "/" + match).then().statusCode(200).body("may", empty());
        as(KENYA_SUBMITTER).get(MATCHES + "?state=PROPOSED&limit=100").then().body("items.id", hasItem(match));
    }

    @Test
    void draftOffer_isNeitherSeenNorTakenUp() {
        String draft = draft("5");

        as(KENYA_SUBMITTER).get(OFFERS + "/" + draft).then().statusCode(404);
        propose(KENYA_SUBMITTER, Steps.approved(), draft, "1")
                .statusCode(422)
                .body("errors.key", contains("unknown-offer"));
        as(PARTNER_LAB).get(OFFERS + "?view=OWN&limit=100").then().body("items.id", hasItem(draft));
        as(KENYA_SUBMITTER).get(OFFERS + "?view=ALL&limit=100").then().body("items.id", not(hasItem(draft)));
    }

    @Test
    void declining_takesAReason_andAnAgreementThatIsLeftGivesTheRoomBack() {
        String project = Steps.approved();
        String offer = open("10");
        String match = propose(PARTNER_LAB, project, offer, "10")
                .statusCode(201)
                .extract()
                .path("id");
        move(KENYA_SUBMITTER, match, "DECLINED", null).statusCode(422).body("errors.field", contains("reason"));
        move(KENYA_EDITOR, match, "ACCEPTED", null).statusCode(403);
        move(KENYA_SUBMITTER, match, "ACCEPTED", null).statusCode(200);
        as(PARTNER_LAB)
                .get(OFFERS + "/" + offer)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closing", equalTo("USED_UP"));

        move(PARTNER_LAB, match, "WITHDRAWN", "The cluster burnt down.").statusCode(200);

        as(PARTNER_LAB)
                .get(OFFERS + "/" + offer)
                .then()
                .body("state", equalTo("OPEN"))
                .body("left", equalTo("10"));
        move(KENYA_SUBMITTER, match, "COMPLETED", null).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void secondProposalAboutTheSame_pointsToTheFirst() {
        String project = Steps.approved();
        String offer = open("10");
        String first = propose(PARTNER_LAB, project, offer, "1")
                .statusCode(201)
                .extract()
                .path("id");

        propose(KENYA_SUBMITTER, project, offer, "2").statusCode(409).body("match", equalTo(first));
    }

    @Test
    void whatIsPromised_isNotTakenOutOfTheOffer() {
        String offer = open("10");
        String match = propose(PARTNER_LAB, Steps.approved(), offer, "8")
                .statusCode(201)
                .extract()
                .path("id");
        move(KENYA_SUBMITTER, match, "ACCEPTED", null).statusCode(200);

        change(offer, "capacity", "7").statusCode(409).body("missing", contains("terms-of-accepted-matches"));
        change(offer, "kind", "DATA").statusCode(409);
        change(offer, "text", "Only at night.").statusCode(409);
        change(offer, "capacity", "8").statusCode(200).body("closing", equalTo("USED_UP"));
        propose(PARTNER_LAB, Steps.approved(), offer, "1").statusCode(409);
    }

    @Test
    void offerForOtherNations_isNotTakenUp() {
        Map<String, Object> body = offer("10");
        body.put("nations", List.of("SN"));
        String offer =
                writing(PARTNER_LAB).body(body).post(OFFERS).then().extract().path("id");
        publish(offer);

        propose(PARTNER_LAB, Steps.approved(), offer, "1")
                .statusCode(422)
                .body("errors.key", contains("not-for-this-project"));
    }

    @Test
    void approvalThatAMatchRestsOn_isNotTakenBack() {
        String project = Steps.approved();
        propose(PARTNER_LAB, project, open("10"), "1").statusCode(201);

        Steps.decide(ADMIN_ONE, project, 1, "UNDO", "A mistake.")
                .statusCode(409)
                .body("missing", contains("nothing-depends-on-it"));
    }

    @Test
    void bothSides_findEachStepInTheirOwnTrail() {
        String match = propose(PARTNER_LAB, Steps.approved(), open("10"), "1")
                .statusCode(201)
                .extract()
                .path("id");

        for (Account side : List.of(KENYA_EDITOR, PARTNER_LAB)) {
            as(side).get("/api/v1/audit?limit=100")
                    .then()
                    .body("items.find { it.subject == 'match/" + match + "' }.action", equalTo("match.propose"));
        }
    }

    @Test
    void sameOfferAcceptedByManyAtOnce_isNeverOversold() throws Exception {
        String offer = open("10");
        List<String> proposals = IntStream.range(0, 6)
                .mapToObj(_ -> propose(PARTNER_LAB, Steps.approved(), offer, "4")
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        List<Integer> statuses =
                AtOnce.run(proposals.stream().map(MatchStoryTest::accepting).toList());

        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 409, 409, 409, 409);
        as(PARTNER_LAB).get(OFFERS + "/" + offer).then().body("left", equalTo("2"));
    }

    @Test
    void impossibleOffers_areToldFieldByField() {
        Map<String, Object> body = offer("-5");
        body.put("currency", "EUR");
        body.put("nations", List.of("KE", "Atlantis"));
        body.put("languages", List.of());
        body.put("openUntil", "2027-02-30");
        writing(PARTNER_LAB)
                .body(body)
                .post(OFFERS)
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("capacity", "currency", "nations.2", "languages", "openUntil"));
        body = offer("5");
        body.put("kind", "FUNDING");
        body.put("currency", "DOLLARS");
        writing(PARTNER_LAB)
                .body(body)
                .post(OFFERS)
                .then()
                .statusCode(422)
                .body("errors.key", contains("not-a-currency"));
    }

    private static Callable<Integer> accepting(String match) {
        return () -> writing(KENYA_SUBMITTER, 0)
                .body(Map.of("to", "ACCEPTED"))
                .post(MATCHES + "/" + match + "/state")
                .statusCode();
    }

    private static List<String> projectsWithNeeds(Account account) {
        List<String> projects = new ArrayList<>();
        @Nullable String next = null;
        do {
            JsonPath page = as(account)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/api/v1/needs?kind=COMPUTE&limit=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            projects.addAll(page.getList("items.project"));
            next = page.getString("next");
        } while (next != null);
        return projects;
    }

    private static ValidatableResponse propose(Account account, String project, String offer, String quantity) {
        return writing(account)
                .body(Map.of(
                        "project",
                        project,
                        "need",
                        1,
                        "offer",
                        offer,
                        "quantity",
                        quantity,
                        "message",
                        "Let us begin."))
                .post(MATCHES)
                .then();
    }

    private static ValidatableResponse move(Account account, String match, String state, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("to", state);
        body.put("reason", reason);
        long version = as(AUDITOR)
                .get(MATCHES + "/" + match)
                .then()
                .extract()
                .jsonPath()
                .getLong("version");
        return writing(account, version)
                .body(body)
                .post(MATCHES + "/" + match + "/state")
                .then();
    }

    private static ValidatableResponse change(String offer, String field, String value) {
        Map<String, Object> body = offer("10");
        body.put(field, value);
        return as(PARTNER_LAB)
                .header("If-Match", "\"v" + version(offer) + "\"")
                .body(body)
                .put(OFFERS + "/" + offer)
                .then();
    }

    private static String open(String capacity) {
        String offer = draft(capacity);
        publish(offer);
        return offer;
    }

    private static void publish(String offer) {
        writing(PARTNER_LAB, version(offer))
                .post(OFFERS + "/" + offer + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    private static String draft(String capacity) {
        return writing(PARTNER_LAB)
                .body(offer(capacity))
                .post(OFFERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long version(String offer) {
        return as(PARTNER_LAB)
                .get(OFFERS + "/" + offer)
                .then()
                .extract()
                .jsonPath()
                .getLong("version");
    }

    private static Map<String, Object> offer(String capacity) {
        Map<String, Object> body = Steps.body("offer-request");
        body.put("capacity", capacity);
        return body;
    }
}
