package org.capacitycommons.catalog.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** A file of the seed, whole: these are short. */
final class SeedFile {
    private static final CsvMapper CSV = CsvMapper.builder().build();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final byte[] bytes;

    private SeedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static SeedFile named(String name) {
        try (InputStream file = SeedFile.class.getResourceAsStream("/seed/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The seed file " + name + " is not part of this build");
            }
            return new SeedFile(name, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    List<SeedRow> rows() {
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(bytes)) {
            return rows.readAll().stream().map(SeedRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The seed file " + name + " is not readable", e);
        }
    }

    JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The seed file " + name + " is not readable", e);
        }
    }
}
