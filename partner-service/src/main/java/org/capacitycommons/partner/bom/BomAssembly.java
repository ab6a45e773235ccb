package org.capacitycommons.partner.bom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.TracedDeployment;

/** Puts a bill of materials together from what was frozen in the record. The same record gives the same bytes. */
final class BomAssembly {
    private BomAssembly() {}

    static MlBom of(TracedDeployment deployment) {
        String self = ref(deployment);
        return new MlBom(
                "CycloneDX",
                "1.6",
                "urn:uuid:" + UUID.nameUUIDFromBytes(self.getBytes(StandardCharsets.UTF_8)),
                deployment.version() + 1,
                new MlBom.Metadata(
                        deployment.updatedAt(),
                        List.of(new MlBom.Lifecycle(phase(deployment.stage()))),
                        application(deployment),
                        entity(deployment.organisation())),
                deployment.uses().stream().map(UsedModel::component).toList(),
                deployment.uses().stream()
                        .map(use -> InferenceService.of(use, deployment))
                        .toList(),
                dependencies(self, deployment.uses()));
    }

    static MlBom.@Nullable Entity entity(@Nullable String organisation) {
        return organisation == null ? null : new MlBom.Entity(organisation);
    }

    private static String ref(TracedDeployment deployment) {
        return "deployment/" + deployment.id();
    }

    private static MlBom.Component application(TracedDeployment deployment) {
        return new MlBom.Component(
                "application",
                ref(deployment),
                null,
                deployment.title(),
                null,
                deployment.summary(),
                List.of(),
                List.of(),
                null,
                List.of(new MlBom.Reference(
                        "documentation",
                        "/api/v1/deployments/" + deployment.id(),
                        "The record that this document was made from")),
                List.of(),
                null,
                Properties.of()
                        .with("nation", deployment.nation())
                        .with("sector", deployment.sector())
                        .with("stage", deployment.stage())
                        .list());
    }

    private static String phase(@Nullable String stage) {
        return switch (stage) {
            case "PLANNED" -> "design";
            case "CLOSED", "CANCELLED" -> "decommission";
            case null, default -> "operations";
        };
    }

    /** The deployment leans on its inference services, each of them on its model; a model leans on nothing here. */
    private static List<MlBom.Dependency> dependencies(String self, List<TracedDeployment.Use> uses) {
        MlBom.Dependency whole = new MlBom.Dependency(
                self, uses.stream().map(InferenceService::ref).toList());
        Stream<MlBom.Dependency> parts = uses.stream()
                .flatMap(use -> Stream.of(
                        new MlBom.Dependency(InferenceService.ref(use), List.of(UsedModel.ref(use))),
                        new MlBom.Dependency(UsedModel.ref(use), List.of())));
        return Stream.concat(Stream.of(whole), parts).toList();
    }
}
