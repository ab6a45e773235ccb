package org.capacitycommons.portal.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceRefusal;
import org.capacitycommons.portal.words.Language;

/** The catalogue, for pages. */
@ApplicationScoped
public class Catalog {
    private static final int PAGE = 12;
    private static final int REVISIONS = 50;

    private final CatalogApi api;

    Catalog(@RestClient CatalogApi api) {
        this.api = api;
    }

    /** A model's name in two parts. */
    public record ModelName(String namespace, String name) {
        /** Splits {@code namespace/name}; empty when it is not of that form. */
        public static Optional<ModelName> of(String id) {
            String[] parts = id.split("/", -1);
            return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                    ? Optional.of(new ModelName(parts[0], parts[1]))
                    : Optional.empty();
        }
    }

    /** A revision to choose from. */
    public record KnownRevision(
            String id, @Nullable String commit, @Nullable String released) {}

    /**
     * What was found, and for which search.
     *
     * @param leftOut key of what had to be left out of the address, or null
     */
    record Search(
            CatalogFilter filter,
            CatalogApi.Found found,
            @Nullable String leftOut) {}

    /** Searches; an address that the catalogue does not read is searched as far as it does. */
    Search search(CatalogFilter filter) {
        try {
            return new Search(filter, found(filter), null);
        } catch (ServiceRefusal refused) {
            if (refused.status() != 400 && refused.status() != 410) {
                throw refused;
            }
            boolean page = filter.cursor() != null;
            CatalogFilter less = page ? filter.from(null) : filter.wordsOnly();
            return page
                    ? new Search(less, search(less).found(), "models.restarted")
                    : new Search(less, found(less), "models.leftOut");
        }
    }

    private CatalogApi.Found found(CatalogFilter filter) {
        return Calls.read(() -> api.search(filter.question(), filter.sort(), filter.cursor(), PAGE, true));
    }

    /** Models whose name begins with what was typed. */
    List<CatalogApi.Suggestion> suggest(String words) {
        return Calls.orElse(() -> api.suggest(words).items(), List.of());
    }

    /** Machines that a ministry could own or rent, from phone to server. */
    List<CatalogApi.Machine> machines() {
        return Calls.orElse(() -> api.hardware().items(), List.of());
    }

    /** The same as something to choose. */
    public List<Choice> machineChoices(Language language) {
        return machines().stream().map(m -> new Choice(m.id(), m.in(language))).toList();
    }

    /** A licence by its id. */
    Optional<CatalogApi.Licence> licence(String id) {
        return Calls.find(() -> api.licence(id));
    }

    /** Models side by side, judged for a nation and held against a machine where they are named. */
    CatalogApi.Comparison compare(List<String> ids, @Nullable String nation, @Nullable String hardware) {
        return Calls.read(() -> api.compare(ids, nation, hardware));
    }

    /** Size and fit of models, by id; a page does without when it can't be reckoned now. */
    Map<String, CatalogApi.Sized> sizes(List<String> ids, @Nullable String hardware) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Calls.orElse(() -> api.fits(ids, hardware).items(), List.<CatalogApi.Sized>of()).stream()
                .collect(Collectors.toMap(CatalogApi.Sized::modelId, Function.identity(), (a, b) -> a));
    }

    /** Models by words only, to pick one from. */
    public List<Model> pick(String words) {
        return Calls.read(() -> api.search(words(words), null, null, PAGE, false))
                .items();
    }

    private static MultivaluedMap<String, String> words(String words) {
        var question = new MultivaluedHashMap<String, String>();
        question.add("q", words);
        return question;
    }

    /** One model. */
    public Optional<Model> find(ModelName name) {
        return Calls.find(() -> api.model(name.namespace(), name.name()));
    }

    /** The revisions of a model that the catalogue has recorded, newest first. */
    public List<KnownRevision> revisions(ModelName name) {
        return revisionsOf(name).stream()
                .map(r -> new KnownRevision(r.id(), r.upstreamCommit(), r.released()))
                .toList();
    }

    /** The commit of one of them; null where the catalogue knows none, or no such revision. */
    public @Nullable String commit(ModelName name, String revision) {
        return revisions(name).stream()
                .filter(r -> r.id().equals(revision))
                .findFirst()
                .map(KnownRevision::commit)
                .orElse(null);
    }

    List<CatalogApi.Revision> revisionsOf(ModelName name) {
        return Calls.read(() -> api.revisions(name.namespace(), name.name(), REVISIONS))
                .items();
    }
}
