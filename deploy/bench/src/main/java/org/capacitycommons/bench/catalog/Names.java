package org.capacitycommons.bench.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Invented names in the scripts in which models are named: mostly Latin, some Chinese, Cyrillic and Arabic. */
final class Names {
    private static final String[] LATIN = {
        "ka", "lo", "mi", "ra", "ten", "vor", "shi", "bel", "quo", "nar", "fe", "dus", "wei", "xan", "po", "gri", "zu",
        "hal", "mba", "sol", "tri", "cy", "nde", "ori"
    };
    private static final String[] CHINESE = {"云", "天", "文", "智", "星", "海", "龙", "明", "书", "声", "图", "言", "华", "山", "光"};
    private static final String[] CYRILLIC = {
        "ру", "ми", "гор", "ста", "ве", "лад", "зор", "ня", "бе", "ком", "ли", "дар"
    };
    private static final String[] ARABIC = {"نو", "را", "سل", "مد", "كت", "ها", "با", "جم", "عل", "فك", "لم", "شم"};
    private static final String[] SIZES = {"0.5B", "1B", "3B", "7B", "8B", "13B", "14B", "32B", "70B", "120B", "235B"};
    private static final String[] VARIANTS = {
        "Instruct", "Chat", "Base", "GGUF", "AWQ", "Vision", "Coder", "Embed", "Voice", "Mini"
    };

    private final List<String> families;
    private final Zipf familyPopularity;

    Names(long seed, int familyCount) {
        SplittableRandom random = new SplittableRandom(seed);
        families = new ArrayList<>();
        while (families.size() < familyCount) {
            String family = family(random);
            if (!families.contains(family)) {
                families.add(family);
            }
        }
        familyPopularity = new Zipf(familyCount, 1.05);
    }

    private static String family(RandomGenerator random) {
        int script = random.nextInt(100);
        if (script < 85) {
            String word = word(LATIN, 2 + random.nextInt(2), random);
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        return script < 92
                ? word(CHINESE, 2, random)
                : script < 97 ? word(CYRILLIC, 3, random) : word(ARABIC, 3, random);
    }

    private static String word(String[] syllables, int count, RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    /** The most popular family comes up in about every seventh model. */
    String family(int rank) {
        return families.get(rank);
    }

    int nextFamily(RandomGenerator random) {
        return familyPopularity.next(random);
    }

    String model(RandomGenerator random) {
        StringBuilder name = new StringBuilder(families.get(nextFamily(random)));
        if (random.nextInt(3) > 0) {
            name.append(1 + random.nextInt(5));
        }
        name.append('-').append(SIZES[random.nextInt(SIZES.length)]);
        if (random.nextInt(2) == 0) {
            name.append('-').append(VARIANTS[random.nextInt(VARIANTS.length)]);
        }
        if (random.nextInt(4) == 0) {
            name.append('-').append(word(LATIN, 2 + random.nextInt(2), random));
        }
        return name.toString();
    }

    static String developer(RandomGenerator random) {
        String[] syllables = random.nextInt(12) > 0 ? LATIN : random.nextBoolean() ? CHINESE : CYRILLIC;
        return word(syllables, 3, random) + (random.nextInt(3) == 0 ? " Lab" : "");
    }
}
