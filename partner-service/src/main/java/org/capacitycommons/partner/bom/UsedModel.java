package org.capacitycommons.partner.bom;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.catalog.Catalog;
import org.capacitycommons.partner.deployment.TracedDeployment;

/** A model use as a component: the revision, its licence and terms as approved, and its files. */
final class UsedModel {
    private UsedModel() {}

    static String ref(TracedDeployment.Use use) {
        return "model-use/" + use.id();
    }

    static MlBom.Component component(TracedDeployment.Use use) {
        int slash = use.model().indexOf('/');
        return new MlBom.Component(
                "machine-learning-model",
                ref(use),
                use.model().substring(0, slash),
                use.model().substring(slash + 1),
                use.revision(),
                use.purpose(),
                use.files().size() == 1 ? hashes(use.files().getFirst()) : List.of(),
                licences(use),
                use.upstreamCommit() == null
                        ? null
                        : new MlBom.Pedigree(List.of(new MlBom.Commit(use.upstreamCommit()))),
                List.of(new MlBom.Reference(
                        "documentation",
                        "/api/v1/models/%s/revisions/%s".formatted(use.model(), use.revision()),
                        "The revision in the catalogue")),
                files(use),
                new MlBom.ModelCard(new MlBom.Considerations(List.of(use.purpose()))),
                properties(use));
    }

    private static List<MlBom.Component> files(TracedDeployment.Use use) {
        return IntStream.range(0, use.files().size())
                .mapToObj(i -> file(use, i, use.files().get(i)))
                .toList();
    }

    private static MlBom.Component file(TracedDeployment.Use use, int number, Catalog.File file) {
        return new MlBom.Component(
                "file",
                ref(use) + "/file/" + (number + 1),
                null,
                file.path(),
                null,
                null,
                hashes(file),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                Properties.of().with("size-bytes", file.sizeBytes()).list());
    }

    private static List<MlBom.Hash> hashes(Catalog.File file) {
        String sha256 = file.sha256();
        return sha256 == null ? List.of() : List.of(new MlBom.Hash("SHA-256", sha256));
    }

    private static List<MlBom.LicenceChoice> licences(TracedDeployment.Use use) {
        @Nullable String id = use.licenceId();
        @Nullable String name = use.licenceName() == null ? id : use.licenceName();
        if (name == null) {
            return List.of();
        }
        boolean spdx = id != null && SpdxIds.has(id);
        Properties properties = Properties.of().with("licence-status", use.licenceStatus());
        if (!spdx) {
            properties.with("licence-id", id);
        }
        return List.of(
                new MlBom.LicenceChoice(new MlBom.Licence(spdx ? id : null, spdx ? null : name, properties.list())));
    }

    private static List<MlBom.Property> properties(TracedDeployment.Use use) {
        Properties properties = Properties.of()
                .with("model", use.model())
                .with("revision", use.revision())
                .with("purpose", use.purpose())
                .with("since", use.since())
                .with("licence-status", use.licenceStatus());
        // Sorted: the database keeps the members of a document in an order of its own.
        new TreeMap<>(use.terms()).forEach((term, value) -> properties.with("terms:" + term, value));
        return properties.list();
    }
}
