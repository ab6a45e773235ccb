package org.capacitycommons.bench.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedModelsTest {
    private static final int COUNT = 5_000;
    private static final List<String> LANGUAGES = List.of("en", "zh", "fr", "sw", "ha", "yo", "ar", "ru");
    private static final List<String> LICENCES = List.of("Apache-2.0", "MIT", "CC-BY-4.0", "LicenseRef-x");

    private static GeneratedModels models(long seed) {
        return new GeneratedModels(seed, COUNT, LANGUAGES, LICENCES);
    }

    @Test
    void theSameSeed_givesTheSameModels_inAnyOrder() {
        GeneratedModels one = models(42);
        GeneratedModels other = models(42);

        assertThat(one.model(4_711)).isEqualTo(other.model(4_711));
        assertThat(other.model(3)).isEqualTo(one.model(3));
        assertThat(one.developer(7)).isEqualTo(other.developer(7));
        assertThat(models(43).model(3)).isNotEqualTo(one.model(3));
    }

    @Test
    void modelsAreSkewedLikeRealOnes() {
        GeneratedModels models = models(42);
        List<GeneratedModels.GeneratedModel> all =
                IntStream.range(0, COUNT).mapToObj(models::model).toList();
        Map<String, Long> byDeveloper = all.stream()
                .collect(Collectors.groupingBy(GeneratedModels.GeneratedModel::developer, Collectors.counting()));
        Set<String> ids = new HashSet<>();
        all.forEach(model -> ids.add(model.id()));

        assertThat(ids).hasSize(COUNT).allMatch(id -> id.matches("[^/\\s]+/[^/\\s]+"));
        assertThat(byDeveloper.values().stream().mapToLong(n -> n).max().orElseThrow())
                .isGreaterThan(COUNT / 20);
        assertThat(byDeveloper.values().stream().filter(n -> n == 1).count()).isGreaterThan(50);
        assertThat(share(all, model -> !model.offers().isEmpty())).isBetween(0.08, 0.12);
        assertThat(share(all, model -> model.languages().contains("en"))).isBetween(0.2, 0.6);
        assertThat(share(all, model -> model.name().codePoints().anyMatch(c -> c > 0x400)))
                .isBetween(0.01, 0.4);
        assertThat(share(all, model -> model.licenceStatus().equals("CONFIRMED")))
                .isBetween(0.5, 0.6);
        assertThat(all.stream().filter(model -> model.licenceStatus().equals("NONE_STATED")))
                .allMatch(model -> model.licence() == null);
    }

    private static double share(
            List<GeneratedModels.GeneratedModel> all, Function<GeneratedModels.GeneratedModel, Boolean> property) {
        return all.stream().filter(property::apply).count() / (double) all.size();
    }

    @Test
    void questionsAreTheSameInEveryRun_andVary() {
        Questions questions = new Questions(42, models(42).names());
        Questions again = new Questions(42, models(42).names());

        assertThat(questions.mixed(17)).isEqualTo(again.mixed(17));
        assertThat(IntStream.range(0, 200).mapToObj(questions::mixed).distinct().count())
                .isGreaterThan(80);
        assertThat(questions.text(5).path()).startsWith("/api/v1/models?q=").endsWith("facets=true");
        assertThat(questions.typo(5).path()).contains("q=");
    }
}
