package org.capacitycommons.bench.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * As many models as wanted, skewed like those of the public hubs: a few developers with thousands of models and many
 * with one, English everywhere, most licences among three, a price for every tenth model. The same seed always gives
 * the same models, and each depends on its number alone.
 */
final class GeneratedModels {
    private static final String[] NATIONS = {
        "US", "CN", "FR", "KE", "IN", "AE", "GB", "DE", "NG", "ZA", "BR", "JP", "KR", "RU"
    };
    private static final String[] TASKS = {
        "text-generation", "image-text-to-text", "feature-extraction", "translation", "automatic-speech-recognition",
        "text-to-speech", "sentence-similarity", "image-to-text", "video-text-to-text", "audio-text-to-text",
        "weather-forecasting", "earth-observation"
    };
    private static final String[] SECTORS = {
        "HEALTH", "EDUCATION", "AGRICULTURE", "FINANCE", "ENERGY", "WATER", "TRANSPORT"
    };
    private static final String[] OPENNESS = {
        "OPEN_WEIGHTS", "OPEN_MODEL_CLASS_III", "OPEN_TOOLING_CLASS_II", "NOT_KNOWN"
    };
    private static final long[] SIZES_MILLIONS = {
        130, 500, 1_000, 3_000, 7_000, 8_000, 13_000, 32_000, 70_000, 235_000, 671_000
    };

    private final long seed;
    private final int count;
    private final Names names;
    private final int developers;
    private final Zipf developerSize;
    private final List<String> languages;
    private final Zipf languageUse;
    private final List<String> licences;
    private final Zipf licenceUse;
    private final Zipf taskUse = new Zipf(TASKS.length, 1.1);

    GeneratedModels(long seed, int count, List<String> languages, List<String> licences) {
        this.seed = seed;
        this.count = count;
        this.names = new Names(seed, 400);
        this.developers = Math.max(10, count / 12);
        this.developerSize = new Zipf(developers, 1.05);
        this.languages = List.copyOf(languages);
        this.languageUse = new Zipf(languages.size(), 1.2);
        this.licences = List.copyOf(licences);
        this.licenceUse = new Zipf(licences.size(), 1.3);
    }

    /** A developer. */
    record GeneratedDeveloper(String id, String name, String nation) {}

    /** A model; sizes in single parameters. */
    record GeneratedModel(
            String id,
            String name,
            String developer,
            @Nullable Long parameters,
            @Nullable Integer contextTokens,
            List<String> modalities,
            String task,
            List<String> languages,
            List<String> sectors,
            @Nullable String released,
            @Nullable String licence,
            String licenceStatus,
            String openness,
            String gated,
            List<GeneratedOffer> offers) {}

    /** What a provider asks, in hundredths of a US dollar per million tokens. */
    record GeneratedOffer(int provider, String kind, long inputCents, long outputCents) {}

    int count() {
        return count;
    }

    int developers() {
        return developers;
    }

    Names names() {
        return names;
    }

    private RandomGenerator randomOf(long stream, long number) {
        return new SplittableRandom(seed * 31 + stream * 1_000_003 + number);
    }

    GeneratedDeveloper developer(int number) {
        RandomGenerator random = randomOf(1, number);
        return new GeneratedDeveloper(
                "dev-" + number, Names.developer(random), NATIONS[random.nextInt(NATIONS.length)]);
    }

    GeneratedModel model(int number) {
        RandomGenerator random = randomOf(2, number);
        String name = names.model(random);
        String task = TASKS[taskUse.next(random)];
        int developer = developerSize.next(random);
        String status = status(random.nextInt(100));
        boolean sized = random.nextInt(5) > 0;
        return new GeneratedModel(
                "dev-%d/%s-%d".formatted(developer, name, number),
                name,
                "dev-" + developer,
                sized
                        ? SIZES_MILLIONS[random.nextInt(SIZES_MILLIONS.length)] * 1_000_000L + random.nextInt(1_000_000)
                        : null,
                random.nextInt(4) > 0 ? 2048 << random.nextInt(8) : null,
                modalities(task),
                task,
                someLanguages(random),
                random.nextInt(20) == 0 ? List.of(SECTORS[random.nextInt(SECTORS.length)]) : List.of(),
                random.nextInt(10) > 0 ? released(random) : null,
                status.equals("NONE_STATED") ? null : licences.get(licenceUse.next(random)),
                status,
                OPENNESS[random.nextInt(OPENNESS.length)],
                random.nextInt(12) == 0 ? "YES" : random.nextInt(5) == 0 ? "UNKNOWN" : "NO",
                random.nextInt(10) == 0 ? offers(random) : List.of());
    }

    private static String status(int percent) {
        return percent < 55 ? "CONFIRMED" : percent < 80 ? "NONE_STATED" : percent < 97 ? "UNCONFIRMED" : "CONFLICTING";
    }

    private static String released(RandomGenerator random) {
        return "%d-%02d-%02d".formatted(2022 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static List<String> modalities(String task) {
        List<String> modalities = new ArrayList<>();
        modalities.add(
                task.contains("observation")
                        ? "earth-observation"
                        : task.contains("weather") ? "weather-fields" : "text");
        for (String modality : List.of("image", "video", "audio")) {
            if (task.contains(modality)) {
                modalities.add(modality);
            }
        }
        return modalities;
    }

    private List<String> someLanguages(RandomGenerator random) {
        int kind = random.nextInt(100);
        int wanted = kind < 30 ? 0 : kind < 75 ? 1 : kind < 97 ? 2 + random.nextInt(4) : 10 + random.nextInt(50);
        TreeSet<String> some = new TreeSet<>();
        for (int i = 0; i < wanted; i++) {
            some.add(languages.get(languageUse.next(random)));
        }
        return List.copyOf(some);
    }

    private static List<GeneratedOffer> offers(RandomGenerator random) {
        List<GeneratedOffer> offers = new ArrayList<>();
        int wanted = 1 + random.nextInt(5);
        for (int provider = 0; provider < wanted; provider++) {
            String kind = random.nextInt(10) > 1 ? "PAID" : random.nextBoolean() ? "FREE" : "TRIAL";
            long input = Math.round(Math.exp(1 + random.nextGaussian(2, 1.2)));
            offers.add(new GeneratedOffer(provider, kind, input, 4 * input));
        }
        return offers;
    }
}
