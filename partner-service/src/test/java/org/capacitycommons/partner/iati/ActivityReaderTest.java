package org.capacitycommons.partner.iati;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** Files that nobody honest sends are refused where they stand, and bring nothing down. */
class ActivityReaderTest {
    private static final ActivityReader.Limits LIMITS = new ActivityReader.Limits(5, 1_000, 100_000);

    private static List<ActivityReader.Read> read(InputStream file) throws Exception {
        List<ActivityReader.Read> all = new ArrayList<>();
        try (ActivityReader reader = ActivityReader.open(file, LIMITS)) {
            Optional<ActivityReader.Read> next = reader.next();
            while (next.isPresent()) {
                all.add(next.get());
                next = reader.next();
            }
        }
        return all;
    }

    private static List<ActivityReader.Read> read(String file) throws Exception {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(String activities) {
        return "<iati-activities version=\"2.03\">" + activities + "</iati-activities>";
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE a [<!ENTITY x "y">]><iati-activities version="2.03"/>                   | document-type
            <!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><iati-activities version="2.03"/>   | document-type
            <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities/>          | document-type
            <iati-activities version="2.03"><iati-activity>&x;</iati-activity></iati-activities> | entity
            <iati-activities version="2.03"><iati-activity></iati-activities>                 | not-well-formed
            <iati-activities version="1.04"/>                                                 | version-1
            <iati-activities version="1.00"/>                                                 | version-1
            <iati-activities version="3.00"/>                                                 | unknown-version
            <iati-activities/>                                                                | unknown-version
            <iati-organisations version="2.03"/>                                              | not-iati
            <html/>                                                                           | not-iati
            not XML                                                                           | not-well-formed
            """)
    void fileThatIsNotWhatItShouldBe_isRefused(String file, String key) {
        assertThatThrownBy(() -> read(file))
                .asInstanceOf(type(FileRefused.class))
                .satisfies(refused -> assertThat(refused.finding().key()).isEqualTo(key))
                .satisfies(refused -> assertThat(refused.finding().level()).isEqualTo(Finding.Level.CRITICAL));
    }

    @Test
    void entitiesOfEntities_areNeverExpanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";\">");
        }
        bomb.append("]><iati-activities version=\"2.03\"><iati-activity>&e39;</iati-activity></iati-activities>");

        assertThatThrownBy(() -> read(bomb.toString()))
                .asInstanceOf(type(FileRefused.class))
                .satisfies(refused -> assertThat(refused.finding().key()).isEqualTo("document-type"));
    }

    @Test
    void oneActivityTooDeepOrTooLarge_isPassedOver_andTheNextIsRead() throws Exception {
        String deep = "<iati-activity>" + "<a>".repeat(50) + "</a>".repeat(50) + "</iati-activity>";
        String large = "<iati-activity><title>" + "x".repeat(2_000) + "</title></iati-activity>";

        List<ActivityReader.Read> read = read(file(deep + "\n" + large + "\n<iati-activity>fine</iati-activity>"));

        assertThat(read).hasSize(3);
        assertThat(read.subList(0, 2))
                .allSatisfy(one -> assertThat(one)
                        .asInstanceOf(type(ActivityReader.Read.Refused.class))
                        .satisfies(
                                refused -> assertThat(refused.finding().key()).isEqualTo("too-large")));
        assertThat(read.getLast())
                .asInstanceOf(type(ActivityReader.Read.Activity.class))
                .satisfies(one -> assertThat(one.element().text()).isEqualTo("fine"))
                .satisfies(one -> assertThat(one.line()).isEqualTo(3));
    }

    @Test
    void oneEndlessTag_isNotHeldInMemory() {
        InputStream endless = new Pieces(Stream.concat(
                        Stream.of("<iati-activities version=\"2.03\"><iati-activity a=\""),
                        Stream.generate(() -> "x".repeat(1_000)))
                .iterator());

        assertThatThrownBy(() -> read(endless))
                .asInstanceOf(type(FileRefused.class))
                .satisfies(refused -> assertThat(refused.finding().key()).isEqualTo("too-long"));
    }

    @Test
    void whatStandsBeforeABrokenPlace_isReadFirst() throws Exception {
        try (ActivityReader reader = ActivityReader.open(
                new ByteArrayInputStream(file("<iati-activity/><iati-activity><a></iati-activity>")
                        .getBytes(StandardCharsets.UTF_8)),
                LIMITS)) {
            assertThat(reader.next()).isPresent();
            assertThatThrownBy(reader::next).isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void hundredMegabytes_areReadInTheMemoryOfOneActivity() throws Exception {
        String activity = "<iati-activity><title>" + "x".repeat(800) + "</title></iati-activity>\n";
        int count = (100 << 20) / activity.length();
        InputStream large = new Pieces(Stream.concat(
                        Stream.of("<iati-activities version=\"2.02\">"),
                        Stream.concat(Stream.generate(() -> activity).limit(count), Stream.of("</iati-activities>")))
                .iterator());
        try (ActivityReader reader = ActivityReader.open(large, LIMITS)) {
            int read = 0;
            long before = used();
            while (reader.next().isPresent()) {
                read++;
            }
            assertThat(read).isEqualTo(count);
            assertThat(reader.bytesRead()).isGreaterThan(99L << 20);
            assertThat(used() - before).as("bytes held for a file of 100 MB").isLessThan(20L << 20);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A file that is made while it is read. */
    private static final class Pieces extends InputStream {
        private final Iterator<String> pieces;
        private byte[] piece = new byte[0];
        private int at;

        Pieces(Iterator<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == piece.length) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                piece = pieces.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, buffer, offset, count);
            at += count;
            return count;
        }
    }
}
