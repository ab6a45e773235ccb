package org.capacitycommons.catalog.licence;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** What people must not be told by mistake about licences, asked through the API. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class LicenceInSearchTest {
    private static final String HUNYUAN = "tencent/Hunyuan-A13B-Instruct";

    @BeforeEach
    void waitForTheIndex() {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);
    }

    private static List<String> found(String parameters) {
        return when().get("/api/v1/models?limit=100&" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use=COMMERCIAL", "use=COMMERCIAL_CONDITIONAL", "use=COMMERCIAL&usedIn=KE"})
    void nonCommercialModels_areNeverUnderCommercialUse(String filter) {
        assertThat(found(filter))
                .isNotEmpty()
                .doesNotContain(
                        "lelapa/InkubaLM-0.4B",
                        "CohereLabs/aya-expanse-8b",
                        "facebook/nllb-200-distilled-600M",
                        "facebook/mms-1b-all",
                        "facebook/seamless-m4t-v2-large",
                        "huawei/pangu-weather");
    }

    @Test
    void hunyuan_isOpenInKenya_andNotInGermanyBritainOrKorea() {
        assertThat(found("usedIn=KE")).contains(HUNYUAN);
        assertThat(found("use=GOVERNMENT_CONDITIONAL&usedIn=KE")).contains(HUNYUAN);
        assertThat(found("usedIn=DE")).doesNotContain(HUNYUAN);
        assertThat(found("usedIn=GB")).doesNotContain(HUNYUAN);
        assertThat(found("usedIn=KR")).doesNotContain(HUNYUAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarvamai/sarvam-1", "Lugha-Llama/Lugha-Llama-8B-wura"})
    void aModelWhoseAuthorsStateNoLicence_saysSo_andAllowsNothing(String id) {
        when().get("/api/v1/models/" + id)
                .then()
                .body("licence.status", equalTo("NONE_STATED"))
                .body("licence.name", equalTo("No licence stated"))
                .body("licence.commercialUse", equalTo("UNKNOWN"))
                .body("openness", equalTo("NOT_KNOWN"));
        assertThat(found("licence=NONE_STATED")).contains(id);
        assertThat(found("use=COMMERCIAL&use=COMMERCIAL_CONDITIONAL&use=GOVERNMENT&use=GOVERNMENT_CONDITIONAL"))
                .doesNotContain(id);
    }

    @Test
    void aDerivative_isListedUnderNoFreerUseThanItsBase() {
        String seaLion = "aisingapore/llama3.1-8b-cpt-sea-lionv3-base";
        assertThat(found("use=COMMERCIAL")).doesNotContain(seaLion, "google/medgemma-4b-it");
        assertThat(found("use=COMMERCIAL_CONDITIONAL")).contains(seaLion, "google/medgemma-4b-it");
        assertThat(found("use=COMMERCIAL")).contains("deepseek-ai/DeepSeek-R1-Distill-Qwen-7B");
    }

    @Test
    void aCapOnUsers_aNoticeOrAFieldOfUse_isACondition_alsoWhereTheLicenceSaysYes() {
        for (String use : List.of("COMMERCIAL", "GOVERNMENT")) {
            List<String> plain = found("use=" + use);
            List<String> permissions = plain.stream()
                    .map(id -> when().get("/api/v1/models/" + id + "/licence")
                            .<String>path("verdicts.find { it.use == '" + use + "' }.permission"))
                    .distinct()
                    .toList();
            assertThat(permissions).containsExactly("ALLOWED");
        }
        assertThat(found("use=COMMERCIAL_CONDITIONAL&licence=LicenseRef-nvidia-open-model"))
                .isEqualTo(found("licence=LicenseRef-nvidia-open-model"));
    }

    @Test
    void aModelSaysForACountry_whatItsLicenceAllows_andByWhichTerm() {
        when().get("/api/v1/models/" + HUNYUAN + "/licence?usedIn=DE")
                .then()
                .statusCode(200)
                .body("verdicts.permission.unique()", contains("NOT_ALLOWED"))
                .body("verdicts[0].grounds[0].term", equalTo("territory"));
        when().get("/api/v1/models/" + HUNYUAN + "/licence?usedIn=KE")
                .then()
                .body("verdicts.permission.unique()", contains("ALLOWED_WITH_CONDITIONS"));
        when().get("/api/v1/models/aisingapore/llama3.1-8b-cpt-sea-lionv3-base/licence")
                .then()
                .body("verdicts[0].grounds.inherited", hasItems(true, false))
                .body("verdicts[0].grounds.term", hasItems("userCap", "displayDuty"));
        when().get("/api/v1/models/sarvamai/sarvam-1/licence")
                .then()
                .body("verdicts.permission.unique()", contains("NOT_KNOWN"))
                .body("verdicts[0].grounds[0].says", equalTo("NONE_STATED"));
        when().get("/api/v1/models/" + HUNYUAN + "/licence?usedIn=Kenya")
                .then()
                .statusCode(400)
                .body("errors.field", contains("usedIn"));
    }
}
