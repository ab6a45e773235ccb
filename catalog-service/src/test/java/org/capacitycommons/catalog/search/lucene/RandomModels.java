package org.capacitycommons.catalog.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.capacitycommons.catalog.model.Developer;
import org.capacitycommons.catalog.model.Gated;
import org.capacitycommons.catalog.model.LicenceStatus;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Openness;
import org.capacitycommons.catalog.model.StatedLicence;

/** Models that differ in everything that can be filtered, from few values, so that they meet in many combinations. */
final class RandomModels {
    private static final List<String> LANGUAGES = List.of("en", "sw", "ha", "da", "zh", "ar");
    private static final List<String> TASKS = List.of("text-generation", "translation", "text-to-speech");
    private static final List<String> NATIONS = List.of("KE", "CN", "FR");

    private final Random random;

    RandomModels(long seed) {
        this.random = new Random(seed);
    }

    Model next(int number) {
        boolean confirmed = random.nextBoolean();
        return new Model(
                "maker/model-%05d".formatted(number),
                null,
                "Model " + (char) ('A' + random.nextInt(6)) + random.nextInt(3),
                new Developer("dev-" + random.nextInt(4), "Maker", some(NATIONS)),
                random.nextInt(4) == 0 ? null : 500_000_000L * (1 + random.nextInt(40)),
                null,
                random.nextInt(3) == 0 ? null : 4096,
                List.of("text"),
                some(TASKS),
                some(LANGUAGES),
                null,
                List.of(),
                null,
                random.nextInt(3) == 0 ? null : "202%d-0%d".formatted(random.nextInt(6), 1 + random.nextInt(9)),
                new StatedLicence(
                        confirmed ? "MIT" : null,
                        null,
                        confirmed ? LicenceStatus.CONFIRMED : LicenceStatus.NONE_STATED,
                        List.of(),
                        null,
                        null,
                        Map.of(),
                        null,
                        List.of()),
                Openness.OPEN_WEIGHTS,
                random.nextBoolean() ? Gated.YES : Gated.NO,
                null,
                0);
    }

    private List<String> some(List<String> values) {
        List<String> some = new ArrayList<>();
        for (String value : values) {
            if (random.nextInt(3) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
