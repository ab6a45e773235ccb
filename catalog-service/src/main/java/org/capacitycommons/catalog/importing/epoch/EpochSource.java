package org.capacitycommons.catalog.importing.epoch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.HubIds;
import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.importing.table.CsvRow;
import org.capacitycommons.catalog.importing.table.CsvTable;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/** The table of notable models of Epoch AI, as CSV. It names models, not repositories. */
@Singleton
class EpochSource implements Source<RawModel> {
    private static final String SOURCE = "Epoch AI, notable models (epoch.ai, CC BY 4.0)";
    private static final Pattern BETWEEN_LINKS = Pattern.compile("[,;\\s]+");
    private static final String MODEL = "Model";
    private static final String[] COUNTRY = {"Country (of organization)", "Country (from Organization)"};

    @Override
    public String id() {
        return "epoch";
    }

    @Override
    public String url() {
        return "https://epoch.ai/data/notable-ai-models";
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        CsvTable.read(feed, (number, row) -> {
            if (number == 1 && !row.has(MODEL)) {
                throw new UnreadableFeed("The table has no column \"Model\": it must be the CSV file of Epoch AI.");
            }
            record(number, row, sink);
        });
    }

    private void record(int number, CsvRow row, Sink<RawModel> sink) {
        String name = row.text(MODEL);
        String date = row.text("Publication date");
        String place = "records/" + number;
        BigDecimal parameters = row.number("Parameters");
        if (name == null) {
            sink.rejected(place, "has no name");
        } else if (parameters != null && parameters.signum() < 0) {
            sink.rejected(place + "/" + name, "Parameters is negative");
        } else {
            // Names come back for later versions: only with the date they are one model.
            String key = date == null ? name : name + " (" + date + ")";
            sink.record(draft(row, parameters, date).as(key, place + "/" + name, hubId(row), name));
        }
    }

    private ModelDraft draft(CsvRow row, @Nullable BigDecimal parameters, @Nullable String date) {
        Certainty confidence = confidence(row.text("Confidence"));
        ModelDraft draft = new ModelDraft(SOURCE, url());
        draft.count(FactField.PARAMETERS_TOTAL, parameters, confidence);
        draft.text(FactField.RELEASED, RecordFields.isDate(date) ? date : null, Certainty.CONFIRMED);
        draft.list(FactField.DEVELOPER, row.texts("Organization"), Certainty.CONFIRMED);
        draft.list(FactField.DEVELOPER_NATIONS, Countries.codes(row.texts(COUNTRY)), Certainty.CONFIRMED);
        draft.text(FactField.BASE_MODEL, row.text("Base model"), Certainty.CONFIRMED);
        BigDecimal compute = row.number("Training compute (FLOP)");
        draft.text(
                FactField.TRAINING_COMPUTE_FLOP,
                compute == null || compute.signum() <= 0
                        ? null
                        : compute.stripTrailingZeros().toString(),
                confidence);
        access(row.text("Model accessibility"), draft);
        return draft;
    }

    /** Epoch names no licence, but says what may be done. It may be older than today's licence. */
    private static void access(@Nullable String stated, ModelDraft draft) {
        draft.text(FactField.ACCESS, stated, Certainty.CONFIRMED);
        draft.text(
                FactField.COMMERCIAL_USE,
                switch (stated) {
                    case "Open weights (unrestricted)" -> "YES";
                    case "Open weights (restricted use)" -> "CONDITIONAL";
                    case "Open weights (non-commercial)" -> "NO";
                    case null, default -> null;
                },
                Certainty.UNCONFIRMED);
    }

    private static @Nullable String hubId(CsvRow row) {
        String links = row.text("Link");
        if (links == null) {
            return null;
        }
        return BETWEEN_LINKS
                .splitAsStream(links)
                .filter(link -> link.contains("huggingface.co/"))
                .map(HubIds::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Certainty confidence(@Nullable String stated) {
        return switch (stated) {
            case "Confident" -> Certainty.CONFIRMED;
            case "Likely" -> Certainty.UNCONFIRMED;
            case null, default -> Certainty.ESTIMATED;
        };
    }
}
