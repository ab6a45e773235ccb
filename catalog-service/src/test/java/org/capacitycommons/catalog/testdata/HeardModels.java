package org.capacitycommons.catalog.testdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Remembers what a feed of models handed over. */
public final class HeardModels implements Source.Sink<RawModel> {
    private final List<RawModel> models = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();

    public static HeardModels from(Source<RawModel> source, String text) throws IOException {
        HeardModels heard = new HeardModels();
        source.read(new ByteArrayInputStream(text.getBytes(UTF_8)), heard);
        return heard;
    }

    @Override
    public void record(RawModel model) {
        models.add(model);
    }

    @Override
    public void rejected(String place, String reason) {
        rejections.add(place + ": " + reason);
    }

    public List<RawModel> models() {
        return models;
    }

    public RawModel only() {
        if (models.size() != 1) {
            throw new AssertionError("One model was expected, not " + models + " with " + rejections);
        }
        return models.getFirst();
    }

    public List<String> rejections() {
        return rejections;
    }

    /** The values of the only model by field; several of one field with a bar between them. */
    public Map<String, String> facts() {
        return only().facts().stream()
                .collect(Collectors.toMap(
                        fact -> fact.field().wire(), RawModel.Fact::value, (one, other) -> one + " | " + other));
    }
}
