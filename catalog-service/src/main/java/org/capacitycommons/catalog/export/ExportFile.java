package org.capacitycommons.catalog.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.caching.Tagged;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file that is written while it is read, one page of rows after the other. No connection to the database is held
 * while a slow reader takes its time.
 */
record ExportFile(
        @Nullable String tag,
        ExportForm form,
        Collection<String> columns,
        Pages pages,
        ObjectMapper json,
        ExportPlaces places,
        String caller)
        implements StreamingOutput, Tagged {
    private static final int BUFFER_CHARACTERS = 16 * 1024;

    @Override
    public void write(OutputStream out) throws IOException {
        try (ExportPlaces.Place place = places.take(caller);
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER_CHARACTERS)) {
            form.begin(writer, columns);
            List<ExportedRow> page = pages.next();
            while (!page.isEmpty()) {
                for (ExportedRow row : page) {
                    place.checkTime();
                    form.write(writer, row.values(), json);
                }
                page = pages.next();
            }
        }
    }
}
