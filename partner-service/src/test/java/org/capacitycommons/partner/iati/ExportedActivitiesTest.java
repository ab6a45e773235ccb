package org.capacitycommons.partner.iati;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.iati.FictionalDeployments.TODAY;

/** What goes out passes the schema of the standard and the rules that its validator runs. */
class ExportedActivitiesTest {
    private static final Publisher OFFICE =
            new Publisher("XE-EXAMPLE-COMMONS", "40", "Commons office", "https://commons.example.org");

    /** Cases of the file that an activity of ours can't meet: it has no such part. */
    private static final List<String> WITHOUT_SUBJECT = List.of("1.4.1", "1.5.1", "1.6.1", "1.7.1", "1.9.1", "1.16.1");

    private static byte[] exported(List<Facts> all) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ActivityWriter writer = ActivityWriter.open(bytes, Instant.parse("2026-11-24T00:00:00Z"));
        ActivityMapping mapping = new ActivityMapping(OFFICE, TODAY);
        for (Facts facts : all) {
            writer.write(mapping.activity(facts).orElseThrow());
        }
        writer.close();
        return bytes.toByteArray();
    }

    private static String exported(Facts one) throws XMLStreamException {
        return new String(exported(List.of(one)), StandardCharsets.UTF_8);
    }

    private static Facts full() {
        return new FictionalDeployments(7).full();
    }

    @Test
    void twoHundredFictionalOnes_passSchemaAndRules() throws Exception {
        List<Facts> all = new FictionalDeployments(42).make(200);
        byte[] xml = exported(all);
        assertThat(IatiData.invalid(xml)).isEmpty();
        assertThat(IatiData.parsed(xml).getElementsByTagName("iati-activity").getLength())
                .isEqualTo(200);

        // One by one: expressions look through the whole of a document each time.
        Ruleset rules = new Ruleset(IatiData.folder(), TODAY);
        for (Facts one : all) {
            assertThat(rules.broken(IatiData.parsed(exported(List.of(one)))))
                    .as(one.id())
                    .isEmpty();
        }
        assertThat(rules.tried())
                .as("cases that found something to judge, so that passing means something")
                .containsKeys(
                        "1.1.3", "1.1.21", "1.14.8", "6.11.1", "6.2.2", "4.1.1", "7.8.1", "11.1.3", "11.1.4", "11.2.1",
                        "2.1.1", "2.1.2", "2.2.1", "3.1.1", "3.1.2", "3.6.2", "6.6.2", "7.5.3", "8.6.1", "8.6.3",
                        "8.8.1", "8.9.1", "8.10.1", "12.1.1", "12.3.1", "6.9.1", "6.9.2", "6.10.1", "4.3.1", "4.4.1")
                .doesNotContainKeys(WITHOUT_SUBJECT.toArray(String[]::new));
    }

    @Test
    void fullOne_hasEveryPart_andPasses() throws Exception {
        byte[] xml = exported(List.of(full()));
        String text = new String(xml, StandardCharsets.UTF_8);

        assertThat(IatiData.invalid(xml)).isEmpty();
        assertThat(new Ruleset(IatiData.folder(), TODAY).broken(IatiData.parsed(xml)))
                .isEmpty();
        assertThat(text)
                .contains(
                        "<recipient-country code=\"KE\" percentage=\"15\"",
                        "<pos>-0.280000 34.750000</pos>",
                        "<tag vocabulary=\"2\" code=\"2\"",
                        "<dimension name=\"sex\" value=\"female\"",
                        "<value currency=",
                        "secondary-reporter=\"0\"",
                        "Fictional pilot &lt;2999&gt; &amp; more")
                .doesNotContain("\u0001");
        assertThat(text.indexOf("<ai:deployment")).isGreaterThan(text.indexOf("</result>"));
    }

    @Test
    void incompletePart_isDroppedAndNeverWrittenOutOfOrder() throws Exception {
        String text = exported(full());

        assertThat(text).doesNotContain("Document 1").contains("Document 2");
        assertThat(text)
                .as("an identifier that validators refuse is left out, the organisation stays")
                .contains("<narrative>Partner 1</narrative>")
                .doesNotContain("XE-EXAMPLE-P/1");
    }

    @Test
    void whatIsDatedLater_isNotToldAsHavingHappened() throws Exception {
        assertThat(exported(full()))
                .doesNotContain("2026-12-24", "ref=\"TX-3\"")
                .contains("ref=\"TX-2\"");
    }

    @ParameterizedTest
    @CsvSource({
        ", no-start-date",
        "2025, start-is-not-a-day",
        "2025-07, start-is-not-a-day",
        "2026-11-25, start-in-the-future"
    })
    void withoutADayOfStart_itIsLeftOutWithTheReason(@Nullable String start, String reason) {
        assertThat(LeftOut.of(start, true, TODAY).orElseThrow().key()).isEqualTo(reason);
    }

    @Test
    void startOfToday_isExported() {
        assertThat(LeftOut.of("2026-11-24", true, TODAY)).isEmpty();
    }

    @Test
    void factsAboutModels_areAsTheirOwnSchemaSays() throws Exception {
        byte[] xml = exported(List.of(full()));
        assertThat(IatiData.invalid(
                        xml,
                        IatiData.folder().resolve("xsd-2.03/iati-activities-schema.xsd"),
                        Path.of("src/main/resources/iati/ai-facts-1.xsd")))
                .isEmpty();
        byte[] wrong = new String(xml, StandardCharsets.UTF_8)
                .replace("origin=\"REGISTERED\"", "origin=\"RUMOUR\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(IatiData.invalid(
                        wrong,
                        IatiData.folder().resolve("xsd-2.03/iati-activities-schema.xsd"),
                        Path.of("src/main/resources/iati/ai-facts-1.xsd")))
                .isNotEmpty();
    }

    @Test
    void schemaThatTheServiceCarries_judgesAsTheOneItWasTakenFrom() throws Exception {
        byte[] sample = Files.readAllBytes(
                IatiData.folder().resolve("samples/official/activity-standard-example-annotated-2.03.xml"));
        Path own = Path.of("src/main/resources/iati/schema-2.03/iati-activities-schema.xsd");
        assertThat(IatiData.invalid(sample, own)).isEqualTo(IatiData.invalid(sample));
        byte[] disordered = new String(exported(List.of(full())), StandardCharsets.UTF_8)
                .replaceFirst("<title>.*?</title>", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(IatiData.invalid(disordered, own)).isNotEmpty().isEqualTo(IatiData.invalid(disordered));
    }

    /** The judge itself is judged: each change breaks the rule that is named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percentage="15"                     | percentage="16"                    | 3.1.2
            <activity-date type="2"             | <activity-date type="4"            | 6.11.1
            <iati-identifier>XE                 | <iati-identifier>YE                | 1.1.21
            last-updated-datetime="2026-11-20   | last-updated-datetime="2026-12-20  | 11.1.1
            <period-end iso-date="20            | <period-end iso-date="19           | 8.6.3
            currency="                          | other="                            | 7.8.1
            """)
    void brokenRule_isSeen(String good, String bad, String rule) throws Exception {
        byte[] xml = exported(full()).replace(good, bad).getBytes(StandardCharsets.UTF_8);

        assertThat(new Ruleset(IatiData.folder(), TODAY).broken(IatiData.parsed(xml)))
                .anyMatch(line -> line.startsWith(rule + " "));
    }
}
