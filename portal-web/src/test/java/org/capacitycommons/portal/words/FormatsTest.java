package org.capacitycommons.portal.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pinned, so that a new JDK changes no page unseen. */
class FormatsTest {
    private static final Path PINNED = Path.of("src/test/resources/words/formats.txt");
    private final Formats english = new Words(Language.EN).formats();
    private final Formats french = new Words(Language.FR).formats();

    /** Every language side by side; to be looked at by a reader of the language when a line changes. */
    @Test
    void everyLanguage_writesDatesNumbersAndMoneyAsPinned() throws IOException {
        List<String> lines =
                Arrays.stream(Language.values()).flatMap(FormatsTest::sample).toList();

        assertThat(lines).isEqualTo(Files.readAllLines(PINNED));
    }

    private static Stream<String> sample(Language language) {
        Formats formats = new Words(language).formats();
        return Stream.of(
                        formats.date("2025-04-28"),
                        formats.date("2025-07"),
                        formats.date("2025"),
                        formats.moment(Instant.parse("2026-11-24T19:05:00Z")),
                        formats.number(1234567),
                        formats.number(-42),
                        formats.decimal("1234.5"),
                        formats.money("1250000", "XOF"),
                        formats.money("0.455", "USD"),
                        formats.magnitude(131_072L),
                        formats.magnitude(8_191_000_000L),
                        formats.magnitude(685_400_000_000L),
                        formats.magnitude(1_000_000_000_000L))
                .map(text -> language.code() + ": " + visible(text));
    }

    /** Spaces that do not break and marks of direction, so that they can be seen in the file. */
    private static String visible(String text) {
        return text.replace("\u00a0", "[NBSP]")
                .replace("\u202f", "[NNBSP]")
                .replace("\u2068", "[FSI]")
                .replace("\u2069", "[PDI]")
                .replace("\u200e", "[LRM]")
                .replace("\u200f", "[RLM]");
    }

    @Test
    void dates_areShownAsFarAsTheyAreKnown() {
        assertThat(english.date("2025-04-28")).isEqualTo("28 April 2025");
        assertThat(english.date("2025-07")).isEqualTo("July 2025");
        assertThat(english.date("2025")).isEqualTo("2025");
        assertThat(english.date(null)).isEqualTo("not known");
        assertThat(french.date("2025-04-28")).isEqualTo("28 avril 2025");
        assertThat(french.date("not a date")).isEqualTo("not a date");
    }

    @Test
    void numbers_keepLatinDigitsAndTheLanguagesSeparators() {
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
        assertThat(french.number(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(french.money("0.455", "USD")).isEqualTo("USD\u00a00,455");
        assertThat(english.money(null, "USD")).isEqualTo("not known");
    }

    @Test
    void magnitudes_areSaidInWords() {
        assertThat(english.magnitude(8_191_000_000L)).isEqualTo("8.2 billion");
        assertThat(french.magnitude(8_191_000_000L)).isEqualTo("8,2 milliards");
        assertThat(english.magnitude(685_400_000_000L)).isEqualTo("685 billion");
        assertThat(english.magnitude(512L)).isEqualTo("512");
        assertThat(french.magnitude(1_500_000L)).isEqualTo("1,5 million");
        assertThat(french.magnitude(2_000_000L)).isEqualTo("2 millions");
        assertThat(english.magnitude(null)).isEqualTo("not known");
    }

    @Test
    void moments_nameTheirZone() {
        assertThat(english.moment(Instant.parse("2026-11-24T19:05:00Z"))).isEqualTo("24 November 2026, 19:05 UTC");
        assertThat(french.moment(Instant.parse("2026-11-24T09:05:00Z"))).isEqualTo("24 novembre 2026 09:05 UTC");
    }
}
