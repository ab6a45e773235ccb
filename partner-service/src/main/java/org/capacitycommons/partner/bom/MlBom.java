package org.capacitycommons.partner.bom;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of a CycloneDX 1.6 document that this service fills. The names are those of the specification. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "MlBom", description = "A bill of materials as in CycloneDX 1.6 (ML-BOM).")
record MlBom(
        @Schema(examples = "CycloneDX") String bomFormat,
        @Schema(examples = "1.6") String specVersion,

        @Schema(description = "Stays with the deployment") String serialNumber,

        @Schema(description = "Rises with every change of the record, from 1", minimum = "1")
        long version,

        Metadata metadata,
        List<Component> components,
        List<Service> services,
        List<Dependency> dependencies) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "MlBomMetadata")
    record Metadata(
            Instant timestamp,
            List<Lifecycle> lifecycles,
            Component component,
            @Nullable Entity supplier) {}

    @Schema(name = "MlBomLifecycle")
    record Lifecycle(String phase) {}

    @Schema(name = "MlBomEntity")
    record Entity(String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"type", "bom-ref"})
    @Schema(name = "MlBomComponent")
    record Component(
            String type,
            @JsonProperty("bom-ref") String bomRef,
            @Nullable String group,
            String name,
            @Nullable String version,
            @Nullable String description,
            List<Hash> hashes,
            List<LicenceChoice> licenses,
            @Nullable Pedigree pedigree,
            List<Reference> externalReferences,
            List<Component> components,
            @Nullable ModelCard modelCard,
            List<Property> properties) {}

    @Schema(name = "MlBomHash")
    record Hash(String alg, String content) {}

    @Schema(name = "MlBomLicenceChoice")
    record LicenceChoice(Licence license) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "MlBomLicence")
    record Licence(@Nullable String id, @Nullable String name, List<Property> properties) {}

    @Schema(name = "MlBomPedigree")
    record Pedigree(List<Commit> commits) {}

    @Schema(name = "MlBomCommit")
    record Commit(String uid) {}

    @Schema(name = "MlBomReference")
    record Reference(String type, String url, String comment) {}

    @Schema(name = "MlBomModelCard")
    record ModelCard(Considerations considerations) {}

    @Schema(name = "MlBomConsiderations")
    record Considerations(List<String> useCases) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"bom-ref"})
    @Schema(name = "MlBomService")
    record Service(
            @JsonProperty("bom-ref") String bomRef,
            @Nullable Entity provider,
            String name,
            String description,
            @JsonProperty("x-trust-boundary") boolean crossesTrustBoundary,
            String trustZone,
            List<Data> data,
            List<Property> properties) {}

    @Schema(name = "MlBomData")
    record Data(String flow, String classification, String name, String description) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "MlBomDependency")
    record Dependency(String ref, List<String> dependsOn) {}

    @Schema(name = "MlBomProperty")
    record Property(String name, String value) {}
}
