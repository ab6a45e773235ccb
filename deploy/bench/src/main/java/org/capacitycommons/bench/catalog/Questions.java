package org.capacitycommons.bench.catalog;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What people ask, made from the names that exist. Question number n is the same in every run with the same seed. */
final class Questions {
    private static final int FAMILIES = 400;

    /** Languages and tasks by name, as people of eight languages write them. */
    private static final String[] MEANT = {
        "Swahili translation",
        "reconnaissance de la parole",
        "traducción",
        "tradução português",
        "ترجمة",
        "翻译",
        "распознавание речи",
        "tafsiri"
    };

    private final long seed;
    private final Names names;

    Questions(long seed, Names names) {
        this.seed = seed;
        this.names = names;
    }

    private RandomGenerator randomOf(String kind, long number) {
        return new SplittableRandom(seed * 31 + kind.hashCode() * 1_000_003L + number);
    }

    /** A name or part of one, half of them with a filter, with all facets and an exact total. */
    Question text(long number) {
        RandomGenerator random = randomOf("text", number);
        String words = words(random);
        return new Question(words, random.nextBoolean() ? filters(random) : Map.of(), "", true);
    }

    /** The same, but sometimes with what is meant instead of a name. */
    Question textOrMeaning(long number) {
        RandomGenerator random = randomOf("meaning", number);
        return random.nextInt(4) > 0
                ? text(number)
                : new Question(MEANT[random.nextInt(MEANT.length)], Map.of(), "", true);
    }

    /** Filters and an order, no words. */
    Question browsing(long number) {
        RandomGenerator random = randomOf("browsing", number);
        String[] sorts = {"cheapest", "newest", "smallest", "name"};
        return new Question("", filters(random), sorts[random.nextInt(sorts.length)], true);
    }

    /** A name with one letter wrong. */
    Question typo(long number) {
        RandomGenerator random = randomOf("typo", number);
        String family = latinFamily(random);
        int at = 1 + random.nextInt(family.length() - 1);
        char wrong = (char) ('a' + random.nextInt(26));
        return new Question(family.substring(0, at) + wrong + family.substring(at + 1), Map.of(), "", false);
    }

    /** The first letters of a name. */
    String typed(long number) {
        RandomGenerator random = randomOf("typed", number);
        String family = names.family(names.nextFamily(random));
        return family.substring(0, 1 + random.nextInt(family.length()));
    }

    /** What comes in on a busy day: a third typing, a third words, a sixth browsing, some typos. */
    String mixed(long number) {
        int kind = randomOf("mixed", number).nextInt(100);
        if (kind < 35) {
            return Question.suggestPath(typed(number));
        }
        if (kind < 70) {
            return textOrMeaning(number).path();
        }
        return kind < 90 ? browsing(number).path() : typo(number).path();
    }

    private String words(RandomGenerator random) {
        String family = names.family(names.nextFamily(random));
        return switch (random.nextInt(3)) {
            case 0 -> family + " instruct";
            case 1 -> family + " 8b";
            default -> family;
        };
    }

    private String latinFamily(RandomGenerator random) {
        while (true) {
            String family = names.family(random.nextInt(FAMILIES));
            if (family.length() >= 5 && family.charAt(0) < 128) {
                return family;
            }
        }
    }

    private static Map<String, List<String>> filters(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("task", List.of("text-generation"), "developerNation", List.of("CN", "KE"));
            case 1 -> Map.of("licence", List.of("Apache-2.0", "MIT"));
            case 2 -> Map.of("language", List.of(random.nextBoolean() ? "en" : "sw"), "size", List.of("UP_TO_10B"));
            default -> Map.of("offers", List.of("PAID"));
        };
    }
}
