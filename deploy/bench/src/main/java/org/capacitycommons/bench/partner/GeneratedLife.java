package org.capacitycommons.bench.partner;

import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Deployments that nobody runs: the same ones for the same seed, as lines for COPY. Nation after nation and in the
 * order of their ids, which is the order in which the tables keep them.
 */
final class GeneratedLife {
    static final int INDICATORS = 5;
    static final int PERIODS = 8;

    private static final List<String> SECTORS =
            List.of("AGRICULTURE", "HEALTH", "DISASTER", "EDUCATION", "WATER", "ENERGY", "TRANSPORT", "FINANCE");
    private static final List<String> STAGES =
            List.of("PILOT", "PILOT", "PILOT", "PILOT", "PILOT", "OPERATIONAL", "OPERATIONAL", "OPERATIONAL", "CLOSED");
    private static final List<String> WORDS = List.of(
            "maize",
            "rainfall",
            "clinic",
            "screening",
            "flood",
            "harvest",
            "voice",
            "school",
            "irrigation",
            "malaria",
            "cassava",
            "grid",
            "traffic",
            "credit",
            "translation",
            "midwives",
            "dairy",
            "landslide",
            "cholera",
            "permits");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "CNY", "KES", "XOF");
    /** Far beyond what the sequences of the service will ever give in a run. */
    private static final long FIRST_CHILD = 1_000_000_000L;

    private final long seed;
    private final List<String> nations;
    private final int each;

    GeneratedLife(long seed, List<String> nations, int deployments) {
        this.seed = seed;
        this.nations = List.copyOf(nations);
        this.each = Math.max(1, deployments / nations.size());
    }

    int count() {
        return nations.size() * each;
    }

    List<String> nations() {
        return nations;
    }

    static String organisation(int nation) {
        return "bench-" + nation;
    }

    static String sector(long number) {
        return SECTORS.get((int) Math.floorMod(number, (long) SECTORS.size()));
    }

    static String word(long number) {
        return WORDS.get((int) Math.floorMod(number, (long) WORDS.size()));
    }

    String organisationLine(int nation) {
        return line(
                nations.get(nation),
                organisation(nation),
                "MINISTRY",
                "Ministry " + nation,
                true,
                "2026-01-01T00:00:00Z");
    }

    String project(int number) {
        SplittableRandom random = random(number);
        String at = at(number);
        return line(
                nation(number),
                projectId(number),
                owner(number),
                5,
                "APPROVED",
                title(random),
                sector(number),
                "en",
                "LOW",
                "{}",
                1,
                at,
                at,
                at,
                at,
                "admin-1",
                "admin-1",
                "APPROVED",
                "admin-1",
                "admin-1",
                at);
    }

    String deployment(int number) {
        SplittableRandom random = random(number);
        String title = title(random);
        String summary = "Answers questions on %s and %s in the languages of district %d."
                .formatted(word(random.nextInt(1000)), word(random.nextInt(1000)), random.nextInt(400));
        return line(
                nation(number),
                id(number),
                4,
                "REGISTERED",
                owner(number),
                projectId(number),
                "en",
                title,
                summary,
                sector(number),
                STAGES.get(random.nextInt(STAGES.size())),
                null,
                "{" + nation(number) + "}",
                "{}",
                "{}",
                "20%02d-%02d-%02d".formatted(20 + number % 6, 1 + number % 12, 1 + number % 28),
                "{}",
                at(number),
                at(number));
    }

    String site(int number) {
        SplittableRandom random = random(number + 1L);
        return line(
                nation(number),
                id(number),
                child(number, 0),
                "District " + random.nextInt(400),
                "POINT",
                "%.4f".formatted(random.nextDouble(-20, 120)),
                "%.4f".formatted(random.nextDouble(-30, 40)));
    }

    String modelUse(int number) {
        return line(
                nation(number),
                id(number),
                child(number, 1),
                "Qwen/Qwen3-8B",
                "2025-04-28",
                "Apache-2.0",
                "Apache-2.0",
                "CONFIRMED",
                "Answers questions.",
                "local-server",
                nation(number),
                nation(number),
                "nobody",
                "2026-01-15",
                at(number));
    }

    String transactions(int number) {
        String lines = "";
        for (int i = 0; i < 2; i++) {
            lines += line(
                    nation(number),
                    id(number),
                    child(number, 2 + i),
                    i == 0 ? "2" : "3",
                    "2026-03-0" + (1 + i),
                    10_000 + number % 5_000,
                    CURRENCIES.get(number % CURRENCIES.size()),
                    "2026-03-01",
                    "editor",
                    "editor",
                    owner(number),
                    at(number));
        }
        return lines;
    }

    String indicators(int number) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < INDICATORS; i++) {
            lines.append(line(
                    nation(number),
                    id(number),
                    indicator(number, i),
                    "Days from damage to action " + i,
                    "days",
                    "Call-backs each quarter.",
                    14 + i,
                    true,
                    "2025-12",
                    3,
                    "2027-12",
                    "quarterly"));
        }
        return lines.toString();
    }

    String results(int number) {
        SplittableRandom random = random(number + 2L);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < INDICATORS; i++) {
            for (int period = 0; period < PERIODS; period++) {
                int year = 2024 + period / 4;
                int month = 1 + 3 * (period % 4);
                boolean known = random.nextInt(20) > 0;
                lines.append(line(
                        nation(number),
                        id(number),
                        child(number, 16 + i * PERIODS + period),
                        indicator(number, i),
                        "%d-%02d-01".formatted(year, month),
                        "%d-%02d-28".formatted(year, month + 2),
                        known ? 3 + random.nextInt(1_000) / 100.0 : null,
                        known,
                        "editor",
                        "editor",
                        owner(number),
                        at(number)));
            }
        }
        return lines.toString();
    }

    private SplittableRandom random(long number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    private static String title(SplittableRandom random) {
        return "%s and %s by phone, %d"
                .formatted(word(random.nextInt(1000)), word(random.nextInt(1000)), random.nextInt(100_000));
    }

    private String nation(int number) {
        return nations.get(number / each);
    }

    private String owner(int number) {
        return organisation(number / each);
    }

    private static String id(int number) {
        return "D-%07d".formatted(1_000_000 + number);
    }

    private static String projectId(int number) {
        return "P-%07d".formatted(1_000_000 + number);
    }

    private static long child(int number, int part) {
        return FIRST_CHILD + number * 64L + part;
    }

    private static long indicator(int number, int i) {
        return child(number, 8 + i);
    }

    /** One every ten seconds, spread over the nations: what changed last is not all in one of them. */
    private String at(int number) {
        long second = 10L * (number % each * nations.size() + number / each);
        return java.time.Instant.ofEpochSecond(1_767_225_600L + second % 25_000_000L)
                .toString();
    }

    /** Generated text holds no tab, line break or backslash, so nothing has to be escaped. */
    private static String line(@Nullable Object... columns) {
        StringBuilder line = new StringBuilder();
        for (Object column : columns) {
            line.append(line.isEmpty() ? "" : "\t").append(column == null ? "\\N" : column);
        }
        return line.append('\n').toString();
    }
}
