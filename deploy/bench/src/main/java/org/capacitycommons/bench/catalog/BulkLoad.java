package org.capacitycommons.bench.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.capacitycommons.bench.catalog.GeneratedModels.GeneratedDeveloper;
import org.capacitycommons.bench.catalog.GeneratedModels.GeneratedModel;
import org.capacitycommons.bench.catalog.GeneratedModels.GeneratedOffer;

/** Writes generated models into the database of a catalogue with COPY, past its triggers: the index is built anew. */
final class BulkLoad {
    static final int PROVIDERS = 5;
    private static final String SOURCE = "bench";

    private final Connection superuser;
    private final GeneratedModels models;

    BulkLoad(Connection superuser, GeneratedModels models) {
        this.superuser = superuser;
        this.models = models;
    }

    void run() throws SQLException, IOException {
        execute("set session_replication_role = replica");
        execute("insert into price_source (id, name, read_on) values ('" + SOURCE + "', 'Generated', current_date)");
        for (int provider = 0; provider < PROVIDERS; provider++) {
            execute("insert into provider (id, name) values ('provider-%d', 'Provider %d')"
                    .formatted(provider, provider));
        }
        copy(
                "developer (id, name, nations, kind, source)",
                models.developers(),
                number -> developer(models.developer(number)));
        copy(
                "model (id, hub_id, name, developer_id, parameters_total, context_tokens, modalities, tasks, languages, "
                        + "sectors, released, licence_id, licence_status, openness, gated, created_at, updated_at)",
                models.count(),
                number -> model(models.model(number)));
        copy(
                "offer (source, provider_id, offer_id, model_id, match, name, kind, input, output, content_hash, "
                        + "price_hash, since)",
                models.count(),
                number -> offers(models.model(number)));
        execute("set session_replication_role = default");
        execute("vacuum analyze model");
        execute("vacuum analyze offer");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The lines of one record. */
    @FunctionalInterface
    private interface Lines {
        String of(int number);
    }

    private void copy(String target, int count, Lines lines) throws SQLException {
        CopyIn copy = superuser.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            StringBuilder buffer = new StringBuilder();
            for (int number = 0; number < count; number++) {
                buffer.append(lines.of(number));
                if (buffer.length() > 64 * 1024 || number == count - 1) {
                    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    buffer.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String developer(GeneratedDeveloper developer) {
        return line(developer.id(), developer.name(), array(List.of(developer.nation())), "COMPANY", SOURCE);
    }

    private static String model(GeneratedModel model) {
        return line(
                model.id(),
                model.id(),
                model.name(),
                model.developer(),
                model.parameters(),
                model.contextTokens(),
                array(model.modalities()),
                array(List.of(model.task())),
                array(model.languages()),
                array(model.sectors()),
                model.released(),
                model.licence(),
                model.licenceStatus(),
                model.openness(),
                model.gated(),
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z");
    }

    private static String offers(GeneratedModel model) {
        StringBuilder lines = new StringBuilder();
        for (GeneratedOffer offer : model.offers()) {
            boolean paid = offer.kind().equals("PAID");
            lines.append(line(
                    SOURCE,
                    "provider-" + offer.provider(),
                    model.id(),
                    model.id(),
                    "EXACT",
                    model.name(),
                    offer.kind(),
                    paid ? dollars(offer.inputCents()) : null,
                    paid ? dollars(offer.outputCents()) : null,
                    "generated",
                    "generated",
                    "2026-01-01"));
        }
        return lines.toString();
    }

    private static String dollars(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    private static String array(List<String> values) {
        return "{" + String.join(",", values) + "}";
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
