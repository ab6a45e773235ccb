package org.capacitycommons.catalog.importing.mot;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.HubIds;
import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.JsonRecords;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.licence.LicenceIds;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;
import org.capacitycommons.catalog.openness.MofComponent;
import org.capacitycommons.catalog.openness.OpennessClass;

/**
 * Evaluations of the Model Openness Tool, all files in one object by their path.
 *
 * <pre>{@code {"models/OLMo-7B.yml": {"release": {"name": "OLMo-7B", "producer": "…", "license": {},
 *   "components": [{"name": "Model card", "license": "CC-BY-4.0"}]}}}}</pre>
 */
@Singleton
class MotSource implements Source<RawModel> {
    private static final String SOURCE = "Model Openness Tool (MIT)";
    private static final String UNNAMED = "unnamed";

    /** Written where a licence should be, of parts that are not there. */
    private static final Pattern NOT_THERE =
            Pattern.compile("(?i)(component )*not (be )?includ.*|.*component not includ.*");

    /** What the Hub's page titles end with. */
    private static final Pattern PAGE_TITLE = Pattern.compile("\\s+·.*$");

    @Override
    public String id() {
        return "mot";
    }

    @Override
    public String url() {
        return "https://mot.isitopen.ai";
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        JsonRecords.named(feed, "one JSON object of evaluations by file", sink, this::model);
    }

    private Optional<RawModel> model(String path, RecordFields record) {
        RecordFields release = record.inside("release");
        String name = release.text("name");
        if (name == null || path.toLowerCase(Locale.ROOT).contains(UNNAMED)) {
            record.fault("release", "names no model");
            return Optional.empty();
        }
        ModelDraft draft = new ModelDraft(SOURCE, url());
        draft.text(FactField.DEVELOPER, release.text("producer"), Certainty.UNCONFIRMED);
        draft.text(FactField.ARCHITECTURE, release.text("architecture"), Certainty.UNCONFIRMED);
        List<OpennessClass.Published> published = components(release, draft);
        OpennessClass.of(published)
                .ifPresent(reached -> draft.text(FactField.OPENNESS, reached.name(), Certainty.CONFIRMED));
        String fault = release.fault();
        if (fault != null) {
            record.fault("release", fault);
        }
        return Optional.of(draft.as(path, "records/" + path, hubId(release.text("huggingface")), name));
    }

    private static @Nullable String hubId(@Nullable String stated) {
        return stated == null ? null : HubIds.in(PAGE_TITLE.matcher(stated).replaceAll(""));
    }

    private static List<OpennessClass.Published> components(RecordFields release, ModelDraft draft) {
        List<OpennessClass.Published> published = new ArrayList<>();
        for (JsonNode part : release.node("components")) {
            String own = part.path("license").textValue();
            boolean there = own == null || !NOT_THERE.matcher(own.strip()).matches();
            MofComponent.named(part.path("name").asText(""))
                    .filter(_ -> there)
                    .map(component -> component(component, part, release.node("license"), draft))
                    .ifPresent(published::add);
        }
        return published;
    }

    private static OpennessClass.Published component(
            MofComponent component, JsonNode part, JsonNode global, ModelDraft draft) {
        String own = part.path("license").textValue();
        boolean hasOwn = own != null && !own.isBlank();
        String stated = hasOwn ? own.strip() : ofRelease(component, global, "name");
        String url = hasOwn ? part.path("license_path").textValue() : ofRelease(component, global, "path");
        String id = stated == null ? null : LicenceIds.of(stated);
        draft.component(
                new RawModel.Component(component.printed(), stated, id, ModelDraft.isWebAddress(url) ? url : null));
        if (component == MofComponent.FINAL_PARAMETERS && id != null) {
            draft.licence(stated, Certainty.UNCONFIRMED);
        }
        return new OpennessClass.Published(component, id);
    }

    /** The licence for this kind of content, else that of the whole distribution. */
    private static @Nullable String ofRelease(MofComponent component, JsonNode global, String field) {
        String kind = component.contentType().name().toLowerCase(Locale.ROOT);
        for (String scope : new String[] {kind, "distribution"}) {
            String stated = global.path(scope).path(field).textValue();
            if (stated != null && !stated.isBlank()) {
                return stated.strip();
            }
        }
        return null;
    }
}
