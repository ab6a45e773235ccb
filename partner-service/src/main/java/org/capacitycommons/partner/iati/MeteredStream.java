package org.capacitycommons.partner.iati;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read, and ends the reading where one tag or one text alone is longer than anything honest: a parser
 * holds those in memory before anybody can look at them.
 */
final class MeteredStream extends FilterInputStream {
    private final long longest;
    private long count;
    private long mark;

    MeteredStream(InputStream in, long longest) {
        super(in);
        this.longest = longest;
    }

    /** Something came out of the parser: what follows is measured anew. */
    void progressed() {
        mark = count;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return counted(one < 0 ? -1 : 1) < 0 ? -1 : one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return counted(super.read(buffer, offset, length));
    }

    private int counted(int read) throws IOException {
        if (read > 0) {
            count += read;
        }
        if (count - mark > longest) {
            throw new TooLong();
        }
        return read;
    }

    /** One piece of the file is too long to be held. */
    static final class TooLong extends IOException {
        TooLong() {
            super("One piece of the file is too long");
        }
    }
}
