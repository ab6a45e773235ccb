package org.capacitycommons.partner.bom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.catalog.Catalog;
import org.capacitycommons.partner.deployment.TracedDeployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every document is valid against the schema that CycloneDX publishes, from the fullest to the barest. */
class BomAssemblyTest {
    private static final Path SCHEMAS = Path.of(
                    Optional.ofNullable(System.getenv("PORTAL_SHARED_DATA")).orElse("../../shared/data"))
            .resolve("partner/cyclonedx");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final TracedDeployment.Use FULL = new TracedDeployment.Use(
            "M-18",
            "Qwen/Qwen3-8B",
            "2025-04-28",
            "0123456789abcdef0123456789abcdef01234567",
            "Apache-2.0",
            "Apache License 2.0",
            "CONFIRMED",
            Map.of("commercialUse", "YES", "territory", Map.of("excluded", List.of())),
            "Answers growers' questions in Swahili.",
            "cloud",
            "KE",
            "ZA",
            "The maker's support team, read only",
            LocalDate.parse("2027-01-15"),
            List.of(
                    new Catalog.File("model-00001-of-00002.safetensors", 4_000_000_000L, "a".repeat(64)),
                    new Catalog.File("model-00002-of-00002.safetensors", null, null)));
    private static final TracedDeployment.Use BARE = new TracedDeployment.Use(
            "M-19",
            "lelapa/InkubaLM-0.4B",
            "1",
            null,
            null,
            null,
            "NONE_STATED",
            Map.of(),
            "Spells words.",
            "phone",
            "KE",
            "KE",
            "nobody",
            LocalDate.parse("2027-02-01"),
            List.of());

    @Test
    void fullAndBareUses_giveAValidDocument() throws JsonProcessingException {
        JsonNode bom = bom(deployment("PILOT", FULL, BARE));

        assertThat(complaints(bom)).isEmpty();
        JsonNode model = bom.at("/components/0");
        assertThat(model.at("/licenses/0/license/id").asText()).isEqualTo("Apache-2.0");
        assertThat(model.at("/pedigree/commits/0/uid").asText()).isEqualTo(FULL.upstreamCommit());
        assertThat(model.at("/components/0/hashes/0/content").asText()).isEqualTo("a".repeat(64));
        assertThat(model.at("/components/1").has("hashes")).isFalse();
        assertThat(bom.at("/components/1").has("licenses")).isFalse();
        assertThat(property(model, "terms:commercialUse")).isEqualTo("YES");
        assertThat(property(bom.at("/services/0"), "inference-nation")).isEqualTo("ZA");
    }

    @Test
    void nothingButANameAndANation_isEnough() throws JsonProcessingException {
        TracedDeployment reported = new TracedDeployment(
                "R-001",
                0,
                "PK",
                "Early warning",
                "",
                "DISASTER_FORECASTING",
                null,
                true,
                null,
                Instant.EPOCH,
                List.of());

        assertThat(complaints(bom(reported))).isEmpty();
    }

    @Test
    void licenceOutsideTheSpdxList_isToldByItsName() throws JsonProcessingException {
        TracedDeployment.Use own = new TracedDeployment.Use(
                "M-20",
                "meta/Llama",
                "1",
                null,
                "LicenseRef-llama",
                "Llama Community License",
                "CONFIRMED",
                Map.of(),
                "Answers.",
                "cloud",
                "KE",
                "KE",
                "nobody",
                LocalDate.EPOCH,
                List.of());

        JsonNode bom = bom(deployment("OPERATIONAL", own));

        assertThat(complaints(bom)).isEmpty();
        assertThat(bom.at("/components/0/licenses/0/license/name").asText()).isEqualTo("Llama Community License");
        assertThat(bom.at("/components/0/licenses/0/license").has("id")).isFalse();
    }

    /** Guards the guard: a schema that was not found would accept everything. */
    @Test
    void inventedSpdxId_isNotValid() throws JsonProcessingException {
        JsonNode bom = bom(deployment("PILOT", FULL));
        ((ObjectNode) bom.at("/components/0/licenses/0/license")).put("id", "LicenseRef-llama");

        assertThat(complaints(bom)).isNotEmpty();
    }

    @Test
    void trustBoundary_isCrossedOnlyAbroad() throws JsonProcessingException {
        JsonNode services = bom(deployment("PILOT", FULL, BARE)).get("services");

        assertThat(services.at("/0/x-trust-boundary").asBoolean()).isTrue();
        assertThat(services.at("/1/x-trust-boundary").asBoolean()).isFalse();
    }

    @Test
    void serialNumberStays_andVersionRisesWithTheRecord() throws JsonProcessingException {
        TracedDeployment first = deployment("PILOT", FULL);
        TracedDeployment later = new TracedDeployment(
                first.id(),
                first.version() + 1,
                "KE",
                "Another title",
                "",
                "HEALTH",
                "CLOSED",
                true,
                null,
                Instant.EPOCH,
                List.of(FULL, BARE));

        assertThat(bom(later).get("serialNumber")).isEqualTo(bom(first).get("serialNumber"));
        assertThat(bom(later).get("version").asLong())
                .isEqualTo(bom(first).get("version").asLong() + 1);
        assertThat(bom(first)).isEqualTo(bom(deployment("PILOT", FULL)));
    }

    @Test
    void everyReferenceOfADependency_isThere() throws JsonProcessingException {
        JsonNode bom = bom(deployment("PILOT", FULL, BARE));

        List<String> refs = bom.get("dependencies").findValuesAsText("ref");
        assertThat(refs)
                .containsExactly(
                        "deployment/D-2001", "service/M-18", "model-use/M-18", "service/M-19", "model-use/M-19");
        assertThat(bom.findValuesAsText("bom-ref")).containsAll(refs).doesNotHaveDuplicates();
    }

    private static TracedDeployment deployment(String stage, TracedDeployment.Use... uses) {
        return new TracedDeployment(
                "D-2001",
                4,
                "KE",
                "Advice by voice",
                "Growers call.",
                "AGRICULTURE",
                stage,
                true,
                "Ministry of Agriculture",
                Instant.parse("2026-11-24T09:00:00Z"),
                List.of(uses));
    }

    private static JsonNode bom(TracedDeployment deployment) throws JsonProcessingException {
        return JSON.readTree(JSON.writeValueAsString(BomAssembly.of(deployment)));
    }

    private static String property(JsonNode owner, String name) {
        for (JsonNode property : owner.get("properties")) {
            if (property.get("name").asText().equals(Properties.PREFIX + name)) {
                return property.get("value").asText();
            }
        }
        return "";
    }

    private static Set<ValidationMessage> complaints(JsonNode bom) {
        assumeTrue(
                Files.isDirectory(SCHEMAS),
                "Skipped: the schemas of CycloneDX are not there; PORTAL_SHARED_DATA names the folder of shared data");
        String folder = SCHEMAS.toAbsolutePath().normalize().toUri().toString();
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        builder -> builder.schemaMappers(
                                mappers -> mappers.mapPrefix("http://cyclonedx.org/schema/", folder)))
                .getSchema(SCHEMAS.resolve("bom-1.6.schema.json").toUri())
                .validate(bom);
    }
}
