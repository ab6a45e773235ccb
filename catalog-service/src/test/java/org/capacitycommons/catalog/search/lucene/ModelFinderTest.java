package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.ModelOrder;
import org.capacitycommons.catalog.search.ModelQuery;
import org.capacitycommons.catalog.search.Relaxation;
import org.capacitycommons.catalog.search.SearchPage;

import static org.assertj.core.api.Assertions.assertThat;

/** Held against counting by hand over the same models. */
class ModelFinderTest {
    private static final int MODELS = 1_500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vocabulary NO_WORDS = new Vocabulary(List.of(), List.of());

    @TempDir
    private Path folder;

    private final ModelDocuments documents = new ModelDocuments(JSON);
    private final Map<String, Model> models = new TreeMap<>();
    private CatalogIndex index;

    @BeforeEach
    void open() throws IOException {
        index = CatalogIndex.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(Model model) throws IOException {
        models.put(model.id(), model);
        index.put(model.id(), documents.of(model));
    }

    /** Several segments, with replaced and deleted models in them. */
    private void fill(long seed) throws IOException {
        RandomModels random = new RandomModels(seed);
        for (int number = 0; number < MODELS; number++) {
            put(random.next(number));
            if (number % 400 == 0) {
                index.show();
            }
        }
        for (int number = 0; number < MODELS; number += 9) {
            put(random.next(number));
        }
        List<String> gone =
                models.keySet().stream().filter(id -> id.endsWith("7")).toList();
        gone.forEach(models::remove);
        index.remove(gone);
        index.show();
    }

    private SearchPage find(ModelQuery query, PageMarker... marker) throws IOException {
        return index.read(searcher -> new ModelFinder(searcher, index.columns(), NO_WORDS, JSON)
                .find(query, marker.length == 0 ? null : marker[0], last -> marked(query, last)));
    }

    private static String marked(ModelQuery query, FieldDoc last) {
        return PageMarker.of(query, last, "").written();
    }

    private static ModelQuery query(String words, Map<Facet, List<String>> filters, ModelOrder order, int limit) {
        return new ModelQuery(words, filters, Map.of(), null, order, null, limit, true);
    }

    private static boolean fits(Model model, Map<Facet, List<String>> filters, @Nullable Facet except) {
        return filters.entrySet().stream()
                .filter(filter -> filter.getKey() != except)
                .allMatch(filter -> filter.getKey().valuesOf(model).stream().anyMatch(filter.getValue()::contains));
    }

    private Map<String, Long> counted(Facet facet, Map<Facet, List<String>> filters, String letter) {
        return models.values().stream()
                .filter(model -> model.name().contains(letter))
                .filter(model -> fits(model, filters, facet))
                .flatMap(model -> new HashSet<>(facet.valuesOf(model)).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> answered(SearchPage page, Facet facet) {
        return Objects.requireNonNull(page.facets()).getOrDefault(facet.parameter(), List.of()).stream()
                .collect(Collectors.toMap(SearchPage.Count::value, SearchPage.Count::count, Long::sum, TreeMap::new));
    }

    @RepeatedTest(12)
    void countsAreExact_eachFilterWithoutItsOwnChoice(RepetitionInfo repetition) throws IOException {
        fill(repetition.getCurrentRepetition());
        Random random = new Random(repetition.getCurrentRepetition());
        Map<Facet, List<String>> filters = new TreeMap<>();
        Map<Facet, List<String>> possible = Map.of(
                Facet.LANGUAGE, List.of("sw", "da"),
                Facet.TASK, List.of("translation"),
                Facet.DEVELOPER_NATION, List.of("KE", "FR"),
                Facet.GATED, List.of("YES"),
                Facet.LICENCE, List.of("MIT", "never-seen"));
        possible.forEach((facet, values) -> {
            if (random.nextInt(5) < 2) {
                filters.put(facet, values);
            }
        });
        String word = repetition.getCurrentRepetition() % 3 == 0 ? "" : "a" + random.nextInt(3);

        SearchPage page = find(query(word, filters, ModelOrder.RELEVANCE, 20));

        String letter = word.toUpperCase(Locale.ROOT);
        long total = models.values().stream()
                .filter(model -> model.name().contains(letter) && fits(model, filters, null))
                .count();
        assertThat(page.total()).isEqualTo(total);
        for (Facet facet : Facet.values()) {
            assertThat(answered(page, facet)).as(facet + " with " + filters).isEqualTo(counted(facet, filters, letter));
        }
    }

    @Test
    void whereNothingFits_theWaysOutAreCountedExactly() throws IOException {
        fill(99);
        Map<Facet, List<String>> filters = Map.of(
                Facet.LANGUAGE, List.of("sw"), Facet.DEVELOPER, List.of("dev-1"), Facet.TASK, List.of("nothing"));

        SearchPage page = find(query("", filters, ModelOrder.NAME, 20));

        long withoutTask = models.values().stream()
                .filter(model -> fits(model, filters, Facet.TASK))
                .count();
        assertThat(page.total()).isZero();
        assertThat(page.items()).isEmpty();
        assertThat(page.withoutOne()).containsExactly(new Relaxation("task", withoutTask));
    }

    @ParameterizedTest
    @EnumSource(value = ModelOrder.class, mode = EnumSource.Mode.EXCLUDE, names = "RELEVANCE")
    void walkingWhileModelsComeAndGo_losesAndRepeatsNone(ModelOrder order) throws IOException {
        fill(5);
        Set<String> there = new HashSet<>(models.keySet());
        RandomModels newcomers = new RandomModels(77);
        ModelQuery query = query("", Map.of(), order, 100);
        List<String> met = new ArrayList<>();
        SearchPage page = find(query);
        for (int round = 0; ; round++) {
            met.addAll(page.items().stream().map(ModelSummary::id).toList());
            if (page.next() == null) {
                break;
            }
            for (int i = 0; i < 20; i++) {
                put(newcomers.next(100_000 + 100 * round + i));
            }
            index.show();
            page = find(query, PageMarker.read(page.next(), query));
        }

        assertThat(met).doesNotHaveDuplicates().containsAll(there);
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelOrder.class,
            names = {"SMALLEST", "LARGEST", "NEWEST", "OLDEST"})
    void whatIsNotKnown_comesLast_whicheverWay(ModelOrder order) throws IOException {
        fill(3);

        Collection<ModelSummary> all =
                new ArrayList<>(find(query("", Map.of(), order, MODELS)).items());

        List<Boolean> known = all.stream()
                .map(model -> switch (order) {
                    case SMALLEST, LARGEST -> model.parametersTotal() != null;
                    default -> model.released() != null;
                })
                .toList();
        assertThat(known).contains(true, false);
        assertThat(known.lastIndexOf(true)).isLessThan(known.indexOf(false));
    }

    @Test
    void segmentsThatAreGone_areNotKeptInMemory() throws IOException {
        fill(1);
        for (int round = 0; round < 30; round++) {
            put(new RandomModels(round).next(round));
            index.show();
        }

        int segments = index.read(searcher -> searcher.getLeafContexts().size());
        assertThat(index.columns().segmentsHeld()).isLessThanOrEqualTo(segments + 10);
    }
}
