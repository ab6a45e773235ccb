package org.capacitycommons.partner.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Life.partOf;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Life.upload;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Documents: what is kept, who reads it, and how it is handed out. */
@ServiceTest
class DocumentStoryTest {
    /** As application.properties has it for tests. */
    private static final int MOST_STANDING = 6;

    @Test
    void page_isKeptAsText_andHandedOutAsAnAttachmentOnly() {
        String deployment = Steps.pilot();
        String document = Life.file(deployment, "PUBLIC", "<html><script>alert(1)</script></html>");

        given().get(partOf(deployment, "documents/" + document + "/content"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/plain"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + document + ".txt\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .body(equalTo("<html><script>alert(1)</script></html>"));
        writing(KENYA_EDITOR)
                .post(partOf(deployment, "documents/" + document + "/end"))
                .then()
                .statusCode(200);
        given().get(partOf(deployment, "documents/" + document + "/content"))
                .then()
                .statusCode(404);
        as(ADMIN_ONE)
                .get(partOf(deployment, "documents/" + document + "/content"))
                .then()
                .statusCode(200);
    }

    @Test
    void closedDocument_doesNotExistForOthers() {
        String deployment = Steps.pilot();
        String document = Life.file(deployment, "CLOSED", "Names and numbers.");

        given().get(partOf(deployment, "documents")).then().body("total", equalTo(0));
        given().get(partOf(deployment, "documents/" + document + "/content"))
                .then()
                .statusCode(404);
        as(KENYA_EDITOR).get(partOf(deployment, "documents")).then().body("items.id", contains(document));
    }

    @Test
    void programAndWhatIsTooLarge_areRefused() {
        String deployment = Steps.planned();
        upload(deployment, "PUBLIC", new byte[] {'M', 'Z', 0, 0})
                .statusCode(422)
                .body("errors.key", contains("not-a-kind-that-is-kept"));
        upload(deployment, "PUBLIC", new byte[] {}).statusCode(422);
        upload(deployment, "PUBLIC", new byte[Documents.MOST_BYTES + 1]).statusCode(413);
        writing(KENYA_EDITOR)
                .body("{\"title\":\"" + "x".repeat(300_000) + "\"}")
                .post(partOf(deployment, "documents"))
                .then()
                .statusCode(413);
    }

    @Test
    void documentOfWhichNobodySaysWhoMayReadIt_isClosed() {
        String deployment = Steps.pilot();

        link(deployment).statusCode(201).body("audience", equalTo("CLOSED")).body("may", contains("end"));

        given().get(partOf(deployment, "documents")).then().body("total", equalTo(0));
        as(ADMIN_ONE).get(partOf(deployment, "documents")).then().body("items[0].may", empty());
    }

    @Test
    void deploymentThatIsFull_takesAnotherOnceOneWasTakenOut() {
        String deployment = Steps.planned();
        String first = link(deployment).statusCode(201).extract().path("id");
        for (int i = 1; i < MOST_STANDING; i++) {
            link(deployment).statusCode(201);
        }

        link(deployment)
                .statusCode(409)
                .body("type", equalTo("/problems/documents-full"))
                .body("mostDocuments", equalTo(MOST_STANDING));

        writing(KENYA_EDITOR)
                .post(partOf(deployment, "documents/" + first + "/end"))
                .then()
                .statusCode(200)
                .body("may", empty());
        link(deployment).statusCode(201);
    }

    @Test
    void filesOfADeployment_haveRoomForSoManyBytes_andLinksTakeNone() {
        String deployment = Steps.planned();
        upload(deployment, "CLOSED", text(160_000)).statusCode(201);

        upload(deployment, "CLOSED", text(160_000))
                .statusCode(409)
                .body("type", equalTo("/problems/documents-full"))
                .body("mostBytes", equalTo(300_000));

        link(deployment).statusCode(201);
    }

    private static byte[] text(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse link(String deployment) {
        return report(
                KENYA_EDITOR,
                deployment,
                "documents",
                Map.of("title", "A report", "language", "en", "category", "A01", "url", "https://example.org/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a",
                "javascript:alert(1)",
                "https://user:secret@example.org/",
                "https:///a",
                "https://localhost/a",
                "not an address"
            })
    void addressThatIsNoHttps_isRefused(String url) {
        report(
                        KENYA_EDITOR,
                        Steps.planned(),
                        "documents",
                        Map.of("title", "A report", "language", "en", "category", "A01", "url", url))
                .statusCode(422)
                .body("errors.field", contains("url"));
    }
}
