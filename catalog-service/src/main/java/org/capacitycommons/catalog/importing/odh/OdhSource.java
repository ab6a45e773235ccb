package org.capacitycommons.catalog.importing.odh;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.HubIds;
import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.JsonRecords;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/**
 * The model catalogue of Open Data Hub. Its entries are Red Hat's builds of other people's models, so they belong to a
 * model only by the name that remains when the kind of build is taken off.
 */
@Singleton
class OdhSource implements Source<RawModel> {
    private static final String SOURCE = "Open Data Hub model catalogue (Apache-2.0)";
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,15}");
    private static final Pattern BUILD = Pattern.compile("(?i)-(essential|HF)$");
    private static final String OLD_PREFIX = "Meta-";

    /** One developer, several spellings. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "mistralai", "Mistral AI",
            "mistral", "Mistral AI",
            "alibaba cloud", "Alibaba",
            "swiss ai", "Swiss AI Initiative",
            "nomic", "Nomic AI");

    /** Names Red Hat as provider of what others made. */
    private static final String PACKER = "red hat";

    @Override
    public String id() {
        return "odh";
    }

    @Override
    public String url() {
        return "https://github.com/opendatahub-io/model-metadata-collection";
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        JsonRecords.list(feed, "a JSON list of the models of Open Data Hub", sink, this::model);
    }

    private Optional<RawModel> model(String number, RecordFields fields) {
        String key = fields.text("name");
        if (key == null) {
            return Optional.empty();
        }
        String created = fields.text("createTimeSinceEpoch");
        if (created != null && !MILLISECONDS.matcher(created).matches()) {
            fields.fault("createTimeSinceEpoch", "is not a number of milliseconds");
        }
        ModelDraft draft = new ModelDraft(SOURCE, url());
        draft.licence(fields.text("license"), Certainty.UNCONFIRMED);
        draft.languages(languages(fields), Certainty.UNCONFIRMED);
        draft.list(FactField.TASKS, tasks(fields), Certainty.UNCONFIRMED);
        draft.text(FactField.DEVELOPER, provider(fields.text("provider")), Certainty.UNCONFIRMED);
        return Optional.of(draft.as(key, "records/" + number + "/" + key, null, built(key)));
    }

    /** The word "multilingual" stands among the codes, and is none. */
    private static List<String> languages(RecordFields fields) {
        return fields.texts("language");
    }

    /** The Hub's names of tasks are kept; {@code text-to-text} is this catalogue's own. */
    private static List<String> tasks(RecordFields fields) {
        return fields.texts("tasks").stream()
                .filter(task -> !task.equals("text-to-text"))
                .distinct()
                .toList();
    }

    private static @Nullable String provider(@Nullable String stated) {
        String lower = stated == null ? PACKER : stated.toLowerCase(Locale.ROOT);
        return lower.equals(PACKER) ? null : PROVIDERS.getOrDefault(lower, stated);
    }

    /** What was built: {@code RedHatAI/phi-4-quantized.w4a16} is a build of {@code phi-4}. */
    private static String built(String key) {
        String name = HubIds.unpacked(key.substring(key.indexOf('/') + 1));
        String bare = BUILD.matcher(name).replaceAll("");
        return bare.startsWith(OLD_PREFIX) ? bare.substring(OLD_PREFIX.length()) : bare;
    }
}
