package org.capacitycommons.catalog.openness;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.model.FactMatch;
import org.capacitycommons.catalog.model.Openness;

/** Reads the evaluated components of releases. */
@Singleton
class OpennessRecords {
    private final Database database;

    OpennessRecords(Database database) {
        this.database = database;
    }

    private record Evaluated(String source, String record, FactMatch match) {}

    private record Line(Evaluated evaluated, MofComponent component, OpennessView.Component view) {}

    List<OpennessView> of(String modelId) {
        Map<Evaluated, List<Line>> lines = new LinkedHashMap<>();
        database.list(
                        "select * from openness_component where model_id = ? order by source, record, key",
                        OpennessRecords::line,
                        modelId)
                .forEach(line -> lines.computeIfAbsent(line.evaluated(), _ -> new ArrayList<>())
                        .add(line));
        return lines.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Line line(Row row) throws SQLException {
        MofComponent component = MofComponent.named(row.text("key"))
                .orElseThrow(() -> new SQLException("A component is stored that the framework does not have"));
        String licence = row.textOrNull("licence_id");
        return new Line(
                new Evaluated(row.text("source"), row.text("record"), FactMatch.valueOf(row.text("match"))),
                component,
                new OpennessView.Component(
                        component.printed(),
                        component.contentType(),
                        component.firstClass(),
                        row.textOrNull("stated_licence"),
                        licence,
                        row.textOrNull("licence_url"),
                        new OpennessClass.Published(component, licence).isOpen(),
                        row.date("since"),
                        row.dateOrNull("vanished_on")));
    }

    private static OpennessView view(Evaluated evaluated, List<Line> lines) {
        List<OpennessClass.Published> published = lines.stream()
                .filter(line -> line.view().vanishedOn() == null)
                .map(line -> line.view().published(line.component()))
                .toList();
        Openness reached = OpennessClass.of(published).orElse(null);
        return new OpennessView(
                evaluated.source(),
                evaluated.record(),
                evaluated.match(),
                reached,
                missingForNext(published, reached),
                lines.stream().map(Line::view).toList());
    }

    private static List<String> missingForNext(List<OpennessClass.Published> published, @Nullable Openness reached) {
        return switch (reached) {
            case OPEN_SCIENCE_CLASS_I -> List.of();
            case OPEN_TOOLING_CLASS_II -> missing(published, Openness.OPEN_SCIENCE_CLASS_I);
            case OPEN_MODEL_CLASS_III -> missing(published, Openness.OPEN_TOOLING_CLASS_II);
            case null, default -> missing(published, Openness.OPEN_MODEL_CLASS_III);
        };
    }

    private static List<String> missing(List<OpennessClass.Published> published, Openness wanted) {
        return OpennessClass.missing(published, wanted).stream()
                .map(MofComponent::printed)
                .toList();
    }
}
