package org.capacitycommons.partner.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Registered deployments that nobody runs: the same ones for the same seed, each optional part now there, now not. */
final class FictionalDeployments {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> NATIONS = List.of("KE", "SN", "LA", "PK", "ET", "MN", "ZA", "CN", "TH");
    private static final List<String> SECTORS = List.of("AGRICULTURE", "HEALTH", "WATER", "DISASTER_FORECASTING");
    private static final List<String> STAGES = List.of("PILOT", "OPERATIONAL", "SUSPENDED", "CLOSED");
    private static final List<String> CURRENCIES = List.of("KES", "USD", "XOF", "CNY", "EUR");

    private final Random random;

    FictionalDeployments(long seed) {
        random = new Random(seed);
    }

    List<Facts> make(int count) {
        return IntStream.range(0, count).mapToObj(i -> one(3000 + i, false)).toList();
    }

    /** One with every part that there is. */
    Facts full() {
        return one(2999, true);
    }

    private Facts one(int number, boolean full) {
        LocalDate start = TODAY.minusDays(1 + random.nextInt(1500));
        String stage = full ? "CLOSED" : pick(STAGES);
        return new Facts(
                "D-" + number,
                "REGISTERED",
                pick(NATIONS),
                nations(full),
                full || random.nextBoolean() ? "en" : "fr",
                "Fictional pilot <" + number + "> & more",
                "Advice \u0001 for people who don't exist.",
                maybe(full, "Projet fictif"),
                maybe(full, "Conseils pour des personnes fictives."),
                pick(SECTORS),
                "A sector",
                full
                        ? List.of("31120", "31191", "31166")
                        : random.nextBoolean() ? List.of("43060") : List.of("12220", "22040"),
                maybe(full, "2"),
                stage,
                null,
                maybe(full, "SOUTH_SOUTH"),
                start.toString(),
                "CLOSED".equals(stage) ? start.plusDays(random.nextInt(2000)) : null,
                "P-" + number,
                owner(full),
                List.of(),
                Instant.parse("2026-11-20T10:15:30.123Z"),
                parts(full, start));
    }

    private List<String> nations(boolean full) {
        int count = full ? 7 : random.nextInt(4);
        return NATIONS.subList(0, count);
    }

    private Facts.Owner owner(boolean full) {
        return full || random.nextBoolean()
                ? new Facts.Owner("ministry", "A fictional ministry", "XE-EXAMPLE-MIN", "10")
                : new Facts.Owner("ministry", "Another fictional ministry", null, null);
    }

    private Facts.Parts parts(boolean full, LocalDate start) {
        return new Facts.Parts(
                some(
                        full,
                        3,
                        i -> new Facts.Site(
                                i,
                                "Place " + i,
                                i % 2 == 0 ? new BigDecimal("34.750000") : null,
                                i % 2 == 0 ? new BigDecimal("-0.280000") : null)),
                some(
                        full,
                        2,
                        i -> new Facts.ModelUse(
                                i,
                                "lab/model-" + i,
                                "r" + i,
                                maybe(full, "0123abc"),
                                maybe(full, "Apache-2.0"),
                                maybe(full, "Apache Licence"),
                                "OPEN",
                                "Answers questions",
                                "Two cards in a ministry's own room",
                                "KE",
                                "KE",
                                "NONE",
                                start)),
                some(
                        full,
                        3,
                        i -> new Facts.Participant(
                                1 + random.nextInt(4),
                                "Partner " + i,
                                maybe(full, i == 1 ? "XE-EXAMPLE-P/1" : " XE-EXAMPLE-P" + i + " "),
                                maybe(full, "70"))),
                some(full, 3, i -> indicator(full, start)),
                some(full, 4, i -> money(i, full)),
                some(
                        full,
                        3,
                        i -> new Facts.Budget(
                                "1",
                                random.nextBoolean() ? "1" : "2",
                                start.plusYears(i),
                                start.plusYears(i).plusDays(i == 2 ? 500 : 364),
                                new BigDecimal("1000.5000"),
                                pick(CURRENCIES),
                                start.minusDays(i == 1 ? -9000 : 3))),
                some(
                        full,
                        3,
                        i -> new Facts.Document(
                                "Document " + i,
                                "en",
                                i == 1 ? "" : "A08",
                                "application/pdf",
                                "https://example.org/" + i)));
    }

    private Facts.Indicator indicator(boolean full, LocalDate start) {
        return new Facts.Indicator(
                "Growers who get an answer",
                "per cent",
                "Counted by the line",
                random.nextBoolean(),
                random.nextBoolean(),
                full || random.nextBoolean() ? new BigDecimal("12.50") : null,
                pick(List.of("2023", "2023-04", "2023-04-05")),
                full || random.nextBoolean() ? new BigDecimal("100") : null,
                pick(List.of("2027", "2028-02", "2029-01-31", "1999")),
                some(
                        full,
                        3,
                        i -> new Facts.Result(
                                start.plusMonths(3L * i),
                                start.plusMonths(3L * i + 3).minusDays(1),
                                i == 1 ? null : new BigDecimal("33.10"),
                                maybe(full, "Counted twice."),
                                full ? List.of(new Facts.Part("sex", "female", new BigDecimal("17"))) : List.of())));
    }

    private Facts.Money money(int i, boolean full) {
        return new Facts.Money(
                pick(List.of("2", "3", "4", "11")),
                maybe(full, "TX-" + i),
                TODAY.minusDays(i == 3 ? -30 : 10L * i),
                new BigDecimal("250000.0000"),
                pick(CURRENCIES),
                TODAY.minusDays(10L * i),
                maybe(full, "Second part"),
                new Facts.Party(maybe(full, "A fund"), maybe(full, "XE-EXAMPLE-FUND")),
                new Facts.Party(maybe(full, "A ministry"), maybe(full, "?")));
    }

    private @Nullable String maybe(boolean full, String value) {
        return full || random.nextBoolean() ? value : null;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Makes one of several. */
    private interface Making<T> {
        T make(int index);
    }

    private <T> List<T> some(boolean full, int most, Making<T> making) {
        List<T> made = new ArrayList<>();
        int count = full ? most : random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            made.add(making.make(i));
        }
        return made;
    }
}
