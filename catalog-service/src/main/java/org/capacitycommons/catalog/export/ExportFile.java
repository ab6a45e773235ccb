package org.capacitycommons.catalog.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.capacitycommons.catalog.caching.Tagged;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file that is written while it is read, one page of rows after the other. No connection to the database is held
 * while a slow reader takes its time.
 */
record ExportFile(
        String tag, ExportForm form, Collection<String> columns, Pages pages, ObjectMapper json, Semaphore places)
        implements StreamingOutput, Tagged {
    private static final int BUFFER_CHARACTERS = 16 * 1024;

    /** Takes the place that is given back when the file is written or its reader has gone. */
    static void takePlace(Semaphore places) {
        if (!places.tryAcquire()) {
            throw Refusal.of(
                    HttpProblem.TOO_MANY_REQUESTS, "As many exports as allowed are running. Try again in a minute.");
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        takePlace(places);
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER_CHARACTERS)) {
            form.begin(writer, columns);
            List<ExportedRow> page = pages.next();
            while (!page.isEmpty()) {
                for (ExportedRow row : page) {
                    form.write(writer, row.values(), json);
                }
                page = pages.next();
            }
        } finally {
            places.release();
        }
    }
}
