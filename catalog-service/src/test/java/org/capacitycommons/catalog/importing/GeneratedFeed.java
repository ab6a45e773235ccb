package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A long feed that is made while it is read, and notices whether its reader collects before it hands over. */
public final class GeneratedFeed extends InputStream {
    /** What the buffers between the bytes and the records may hold. */
    private static final long AHEAD_BYTES = 64 * 1024;

    private final String record;
    private final String tail;
    private final long records;
    private byte[] piece;
    private int at;
    private long begun;
    private boolean ended;

    /** A feed of about so many million bytes; in the record {@code %d} stands where its number belongs. */
    public GeneratedFeed(int megabytes, String head, String record, String tail) {
        this.record = record;
        this.tail = tail;
        this.records = megabytes * 1_000_000L / record.length();
        this.piece = head.getBytes(UTF_8);
    }

    /** Reads all of it, and sees that every record comes out while the stream is just behind it. */
    public void passesThrough(Source<RawOffer> source) throws IOException {
        long[] met = {0, 0};
        source.read(this, new Source.Sink<>() {
            @Override
            public void record(RawOffer offer) {
                met[0]++;
                met[1] = Math.max(met[1], begun - met[0]);
            }

            @Override
            public void rejected(String place, String reason) {
                throw new AssertionError(place + " " + reason);
            }
        });
        assertThat(met[0]).isEqualTo(records);
        assertThat(met[1]).as("records read and not yet handed over").isLessThan(AHEAD_BYTES / record.length() + 2);
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("Byte by byte it would take the night");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (at == piece.length && !next()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean next() {
        if (ended) {
            return false;
        }
        ended = begun == records;
        piece = (ended ? tail : (begun == 0 ? "" : ",") + record.formatted(begun)).getBytes(UTF_8);
        begun += ended ? 0 : 1;
        at = 0;
        return true;
    }
}
