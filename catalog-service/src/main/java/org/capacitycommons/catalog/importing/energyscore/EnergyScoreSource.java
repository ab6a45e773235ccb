package org.capacitycommons.catalog.importing.energyscore;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;

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

/**
 * Results of the AI Energy Score as CSV: {@code model, task, gpu_energy_wh} (for 1,000 queries), {@code hardware,
 * board_date}. Stars are not read: they are dealt out anew at every board.
 */
@Singleton
class EnergyScoreSource implements Source<RawModel> {
    private static final String SOURCE = "AI Energy Score";
    private static final int QUERIES = 1_000;
    private static final String[] MODEL = {"model", "Model", "Models to Add"};
    private static final String[] ENERGY = {"gpu_energy_wh", "total_gpu_energy", "GPU Energy (Wh)"};
    private static final String[] HARDWARE = {"hardware", "Hardware"};
    private static final String[] DATE = {"board_date", "test_date", "Test Date"};

    @Override
    public String id() {
        return "ai-energy-score";
    }

    @Override
    public String url() {
        return "https://huggingface.github.io/AIEnergyScore/";
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        CsvTable.read(feed, (number, row) -> {
            if (number == 1 && !(row.has(MODEL) && row.has(ENERGY) && row.has(HARDWARE) && row.has(DATE))) {
                throw new UnreadableFeed("The table holds no measurements: it needs the columns model, task, "
                        + "gpu_energy_wh, hardware and board_date. A list of models or of stars is none.");
            }
            record(number, row, sink);
        });
    }

    private void record(int number, CsvRow row, Sink<RawModel> sink) {
        String place = "records/" + number;
        String id = HubIds.in(row.text(MODEL));
        BigDecimal wattHours = row.number(ENERGY);
        String hardware = row.text(HARDWARE);
        String date = row.text(DATE);
        String task = row.text("task", "Task");
        if (id == null) {
            sink.rejected(place, "names no model of the Hub");
        } else if (wattHours == null || wattHours.signum() <= 0) {
            sink.rejected(place + "/" + id, "holds no measured energy");
        } else if (hardware == null || date == null || date.length() < "2025-10".length() || !isDate(date)) {
            sink.rejected(place + "/" + id, "does not say on what hardware and for which board it was measured");
        } else {
            String reasoning = row.text("reasoning", "Reasoning State");
            ModelDraft draft = new ModelDraft(SOURCE, url());
            String what = task == null ? "text_gen" : task;
            draft.energy(new RawModel.Energy(what, wattHours, QUERIES, hardware, date, reasoning));
            sink.record(draft.as(key(id, what, hardware, date, reasoning), place + "/" + id, id, id));
        }
    }

    private static boolean isDate(String date) {
        return RecordFields.isDate(date);
    }

    private static String key(String id, String task, String hardware, String date, @Nullable String reasoning) {
        return String.join("|", id, task, hardware, date, reasoning == null ? "" : reasoning);
    }
}
