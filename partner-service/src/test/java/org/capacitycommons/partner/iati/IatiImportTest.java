package org.capacitycommons.partner.iati;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.OrganisationKind;
import org.capacitycommons.partner.security.StartedWork;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Files of others: what is good in them comes in, once, and goes out again with nothing lost. */
@ServiceTest
class IatiImportTest {
    @Inject
    ImportRun importRun;

    private static final String IMPORTS = "/api/v1/imports/iati";
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000L;

    private static ValidatableResponse send(Account account, byte[] file, String key, String query) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(account.token())
                .contentType("application/xml")
                .header("Idempotency-Key", key)
                .body(file)
                .post(IMPORTS + query)
                .then();
    }

    /** Imports and waits for the end. */
    private static JsonPath imported(Account account, byte[] file, String query) {
        String run = send(account, file, UUID.randomUUID().toString(), query)
                .statusCode(202)
                .body("id", notNullValue())
                .extract()
                .path("id");
        long start = System.nanoTime();
        JsonPath now = run(account, run);
        while ("RUNNING".equals(now.getString("state"))) {
            assertThat(System.nanoTime() - start).as("it ends").isLessThan(PATIENCE_NANOS);
            LockSupport.parkNanos(PAUSE_NANOS);
            now = run(account, run);
        }
        return now;
    }

    private static JsonPath imported(Account account, String file) {
        return imported(account, file.getBytes(StandardCharsets.UTF_8), "");
    }

    private static JsonPath run(Account account, String run) {
        return Steps.as(account)
                .get(IMPORTS + "/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath records(Account account, JsonPath run) {
        return Steps.as(account)
                .get(IMPORTS + "/" + run.getString("id") + "/records?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] exportOf(String deployment) {
        return given().get("/api/v1/deployments/" + deployment + "/iati.xml")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String activity(String identifier, String more) {
        return """
                <iati-activity xml:lang="en" default-currency="USD">
                  <iati-identifier>%s</iati-identifier>
                  <reporting-org ref="XE-EXAMPLE-PUB" type="40"><narrative>A publisher</narrative></reporting-org>
                  <title><narrative>Rain &amp; maize</narrative><narrative xml:lang="fr">Pluie et maïs</narrative></title>
                  <description><narrative>Forecasts for growers.</narrative></description>
                  <participating-org role="4"><narrative>A weather service</narrative></participating-org>
                  <activity-status code="2"/>
                  <activity-date type="2" iso-date="2024-05-06"/>
                  <recipient-country code="KE"/>
                  <sector code="31120"/>%s
                </iati-activity>""".formatted(identifier, more);
    }

    private static String file(String... activities) {
        return "<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\">\n" + String.join("\n", activities)
                + "\n</iati-activities>";
    }

    private static String fresh() {
        return "XE-EXAMPLE-PUB-" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/real-afdb-agriculture-2.01.xml",
                "samples/official/activity-standard-example-annotated-2.03.xml"
            })
    void importAndExport_loseNoElement_andASecondImportChangesNothing(String sample) throws Exception {
        byte[] file = Files.readAllBytes(IatiData.folder().resolve(sample));
        JsonPath first = imported(SENEGAL_SUBMITTER, file, "");
        JsonPath records = records(SENEGAL_SUBMITTER, first);
        assertThat(first.getString("state")).isEqualTo("DONE");
        assertThat(first.getInt("refused")).as(records.prettify()).isZero();

        Map<String, Integer> exported = new TreeMap<>();
        for (String deployment : records.<String>getList("items.deployment")) {
            byte[] xml = exportOf(deployment);
            assertThat(IatiData.invalid(xml)).isEmpty();
            IatiData.elements(xml).forEach((element, times) -> exported.merge(element, times, Integer::sum));
        }
        assertThat(exported).isEqualTo(IatiData.elements(file));

        JsonPath second = imported(SENEGAL_SUBMITTER, file, "");
        assertThat(second.getInt("unchanged")).isEqualTo(first.getInt("records"));
        assertThat(second.getInt("created") + second.getInt("updated")).isZero();
    }

    @Test
    void foreignNamespaces_comeBackAtTheirPlace() throws Exception {
        String identifier = fresh();
        String more = """

                  <result type="1" x:why="asked" xmlns:x="urn:example:x">
                    <title><narrative>Reached</narrative><x:note x:by="me">kept <x:b>as</x:b> it was</x:note></title>
                    <indicator measure="1"><title><narrative>Growers</narrative></title></indicator>
                  </result>
                  <other xmlns="urn:example:other" deep="1"><inner/></other>""";
        byte[] file = file(activity(identifier, more)).getBytes(StandardCharsets.UTF_8);

        JsonPath run = imported(KENYA_SUBMITTER, file, "");
        String deployment = records(KENYA_SUBMITTER, run).getString("items[0].deployment");

        byte[] xml = exportOf(deployment);
        assertThat(IatiData.elements(xml)).isEqualTo(IatiData.elements(file));
        assertThat(IatiData.invalid(xml)).isEmpty();
        given().get("/api/v1/deployments/" + deployment)
                .then()
                .statusCode(200)
                .body("origin", equalTo("IATI"))
                .body("title", equalTo("Rain & maize"))
                .body("sector", equalTo("AGRICULTURE"))
                .body("nation", equalTo("KE"));
    }

    @Test
    void badActivities_areRefusedWithPathAndLine_andGoodOnesTaken() {
        String good = fresh();
        String bad = fresh();
        String disordered = fresh();
        JsonPath run = imported(
                KENYA_SUBMITTER,
                file(
                        activity(bad, "<budget><value value-date=\"2024-01-01\">1</value></budget>"),
                        activity(good, ""),
                        activity(disordered, "<activity-scope code=\"4\"/>"),
                        activity(good, "")));

        assertThat(run.getString("state")).isEqualTo("DONE");
        JsonPath records = records(KENYA_SUBMITTER, run);
        assertThat(records.<String>getList("items.outcome"))
                .containsExactly("REFUSED", "CREATED", "CREATED", "REFUSED");
        assertThat(records.getString("items[0].findings[0].level")).isEqualTo("CRITICAL");
        assertThat(records.getString("items[0].findings[0].path"))
                .isEqualTo("/iati-activities/iati-activity[1]/budget[1]/value[1]");
        assertThat(records.getInt("items[0].findings[0].line")).isPositive();
        assertThat(records.<String>getList("items[2].findings.key")).contains("out-of-order");
        assertThat(records.getString("items[3].findings[0].key")).isEqualTo("twice-in-this-file");
    }

    @Test
    void changedActivity_updatesItsDeployment() {
        String identifier = fresh();
        JsonPath first = imported(KENYA_SUBMITTER, file(activity(identifier, "")));
        String deployment = records(KENYA_SUBMITTER, first).getString("items[0].deployment");

        JsonPath second = imported(
                KENYA_SUBMITTER, file(activity(identifier, "")).replace("Rain &amp; maize", "Rain, maize and beans"));

        assertThat(second.getInt("updated")).isEqualTo(1);
        given().get("/api/v1/deployments/" + deployment)
                .then()
                .body("title", equalTo("Rain, maize and beans"))
                .body("version", equalTo(1));
    }

    @Test
    void activityOfAnotherOrganisation_isNotOverwritten_alsoNotByAPartner() {
        String identifier = fresh();
        imported(KENYA_SUBMITTER, file(activity(identifier, "")));
        for (Account other : new Account[] {SENEGAL_SUBMITTER, PARTNER_LAB}) {
            JsonPath run =
                    imported(other, file(activity(identifier, "").replace("Rain", "Stolen"), activity(fresh(), "")));
            assertThat(run.getInt("refused")).isEqualTo(1);
            assertThat(run.getInt("created")).isEqualTo(1);
            assertThat(records(other, run).getString("items[0].findings[0].key"))
                    .isEqualTo("of-another-organisation");
        }
    }

    @Test
    void ownExport_isNotTakenForANewDeployment() {
        String xml = new String(exportOf("R-033"), StandardCharsets.UTF_8);

        JsonPath run = imported(KENYA_SUBMITTER, xml);

        assertThat(run.getInt("created")).isZero();
        assertThat(records(KENYA_SUBMITTER, run).getString("items[0].findings[0].key"))
                .isEqualTo("kept-here-already");
    }

    @Test
    void dryRun_judgesAndKeepsNothing() {
        String identifier = fresh();
        byte[] file = file(activity(identifier, "")).getBytes(StandardCharsets.UTF_8);

        JsonPath tried = imported(KENYA_SUBMITTER, file, "?dryRun=true");
        assertThat(tried.getInt("created")).isEqualTo(1);
        assertThat(records(KENYA_SUBMITTER, tried).getString("items[0].deployment"))
                .isNull();

        assertThat(imported(KENYA_SUBMITTER, file, "").getInt("created")).isEqualTo(1);
    }

    @Test
    void brokenRest_keepsWhatStoodBefore() {
        String identifier = fresh();
        JsonPath run =
                imported(KENYA_SUBMITTER, file(activity(identifier, "")).replace("</iati-activities>", "<oops>"));

        assertThat(run.getString("state")).isEqualTo("STOPPED");
        assertThat(run.getInt("created")).isEqualTo(1);
        assertThat(records(KENYA_SUBMITTER, run).getString("items[1].findings[0].key"))
                .isEqualTo("not-well-formed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <iati-activities version="1.04"/>                                         | version-1
            <!DOCTYPE a [<!ENTITY x "y">]><iati-activities version="2.03"/>           | document-type
            {"not": "xml"}                                                            | not-well-formed
            """)
    void fileThatIsNotTaken_saysWhy(String file, String key) {
        JsonPath run = imported(KENYA_SUBMITTER, file);

        assertThat(run.getString("state")).isEqualTo("STOPPED");
        assertThat(records(KENYA_SUBMITTER, run).getString("items[0].findings[0].key"))
                .isEqualTo(key);
    }

    @Test
    void sameKey_isOneImport_andAnotherFileUnderItIsRefused() {
        byte[] file = file(activity(fresh(), "")).getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();
        String first =
                send(KENYA_SUBMITTER, file, key, "").statusCode(202).extract().path("id");
        send(KENYA_SUBMITTER, file, key, "").statusCode(202).body("id", equalTo(first));
        send(KENYA_SUBMITTER, file("").getBytes(StandardCharsets.UTF_8), key, "")
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        while ("RUNNING".equals(run(KENYA_SUBMITTER, first).getString("state"))) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Test
    void runs_areReadByTheirOrganisationAndAdministrators_only() {
        String run = imported(KENYA_SUBMITTER, file(activity(fresh(), ""))).getString("id");

        Steps.as(SENEGAL_SUBMITTER).get(IMPORTS + "/" + run).then().statusCode(404);
        Steps.as(SENEGAL_SUBMITTER).get(IMPORTS + "/" + run + "/records").then().statusCode(404);
        Steps.as(ADMIN_ONE).get(IMPORTS + "/" + run).then().statusCode(200);
        Steps.as(KENYA_SUBMITTER).get(IMPORTS).then().body("items.id", hasItem(run));
    }

    @Test
    void administrator_importsForAnOrganisation_andNobodyElseDoes() {
        byte[] file = file(activity(fresh(), "")).getBytes(StandardCharsets.UTF_8);
        send(KENYA_SUBMITTER, file, UUID.randomUUID().toString(), "?organisation=demo-sn-health")
                .statusCode(403);
        send(ADMIN_ONE, file, UUID.randomUUID().toString(), "?organisation=nobody")
                .statusCode(422);

        JsonPath run = imported(ADMIN_ONE, file, "?organisation=demo-za-university");

        assertThat(run.getString("organisation")).isEqualTo("demo-za-university");
        assertThat(run.getInt("created")).isEqualTo(1);
    }

    @Test
    void wholeExport_withImportedOnes_isValid() throws IOException, SAXException {
        imported(KENYA_SUBMITTER, file(activity(fresh(), "")));
        byte[] xml = given().get("/api/v1/exports/activities.xml?nation=KE")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(IatiData.invalid(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("Rain &amp; maize");
    }

    @Test
    void editor_triesAFile_andASubmitterImportsIt() {
        byte[] file = file(activity(fresh(), "")).getBytes(StandardCharsets.UTF_8);

        send(KENYA_EDITOR, file, UUID.randomUUID().toString(), "")
                .statusCode(403)
                .body("type", equalTo("/problems/submitter-needed"));
        assertThat(imported(KENYA_EDITOR, file, "?dryRun=true").getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void identifierOfARegisteredOrganisation_isNobodyElsesToTake() {
        String ref = "XI-PB-" + UUID.randomUUID();
        table(
                        ADMIN_ONE,
                        "organisations",
                        "id,nation,kind,name,iati_ref\nke-"
                                + ref.toLowerCase(Locale.ROOT).substring(6, 14) + ",KE,PARTNER,A claimant," + ref
                                + "\n")
                .body("created", equalTo(1));

        JsonPath run = imported(
                KENYA_SUBMITTER,
                file(
                        activity(ref.toLowerCase(Locale.ROOT) + "-1", ""),
                        activity(fresh(), "").replace("ref=\"XE-EXAMPLE-PUB\"", "ref=\"" + ref + "\""),
                        activity("XE-EXAMPLE-COMMONS-D-999999", "")));

        assertThat(records(KENYA_SUBMITTER, run).<String>getList("items.findings.key.flatten()"))
                .filteredOn("identifier-of-another-organisation"::equals)
                .hasSize(3);
        assertThat(run.getInt("created")).isZero();
    }

    @Test
    void rowOfATable_doesNotReplaceWhatCameAsAFile() {
        String identifier = fresh();
        String deployment = records(KENYA_SUBMITTER, imported(KENYA_SUBMITTER, file(activity(identifier, ""))))
                .getString("items[0].deployment");
        byte[] before = exportOf(deployment);

        table(
                        KENYA_SUBMITTER,
                        "deployments",
                        "identifier,language,title,summary,nations,dac_codes,status,started_on\n" + identifier
                                + ",en,Wiped,Nothing left,KE,31120,2,2024-05-06\n")
                .body("rows[0].errors[0].key", equalTo("kept-as-xml"));

        assertThat(exportOf(deployment)).isEqualTo(before);
    }

    @Test
    void runThatWasEndedWhileItWaited_takesNothing() throws IOException {
        String ended = imported(KENYA_SUBMITTER, file(activity(fresh(), ""))).getString("id");
        String identifier = fresh();
        Path late = Files.createTempFile("late", ".xml");
        Files.writeString(late, file(activity(identifier, "")));
        Caller.Membership ministry =
                new Caller.Membership("demo-ke-agriculture", "Ministry", OrganisationKind.MINISTRY, "KE");
        Caller caller = new Caller("late", "Late", ministry, MemberRole.SUBMITTER, Set.of("ministry"));

        StartedWork.run(
                caller,
                ended,
                () -> importRun.go(new ImportRun.Job(
                        new ImportRuns.Key("KE", ended, ministry.id()),
                        late,
                        false,
                        new Importing.Terms(caller, ministry, Importing.Form.XML))));

        Files.delete(late);
        assertThat(run(KENYA_SUBMITTER, ended).getInt("records")).isEqualTo(1);
        assertThat(new String(
                        given().get("/api/v1/exports/activities.xml?nation=KE").asByteArray(), StandardCharsets.UTF_8))
                .doesNotContain(identifier);
    }

    private static ValidatableResponse table(Account account, String kind, String table) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(account.token())
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/csv/" + kind)
                .then()
                .statusCode(200);
    }
}
