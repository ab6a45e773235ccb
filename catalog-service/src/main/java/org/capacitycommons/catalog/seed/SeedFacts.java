package org.capacitycommons.catalog.seed;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.LicenceStatus;

/** Takes the single values of a line of the model table apart, each with how sure it is and its source. */
final class SeedFacts {
    private static final String EVALUATED = "Model Openness Tool";
    private static final String NOT_KNOWN = "NOT_KNOWN";

    private final SeedRow row;
    private final String source;
    private final List<Fact> facts = new ArrayList<>();

    private SeedFacts(SeedRow row) {
        this.row = row;
        this.source = row.text("source");
    }

    /** One value of one field. */
    record Fact(String field, String value, Certainty certainty, String source) {}

    static List<Fact> of(SeedRow row) {
        SeedFacts facts = new SeedFacts(row);
        facts.add("parametersTotal", row.textOrNull("parameters_total"), row.textOrNull("parameters_total_certainty"));
        facts.add(
                "parametersActive", row.textOrNull("parameters_active"), row.textOrNull("parameters_active_certainty"));
        facts.add("contextTokens", row.textOrNull("context_tokens"), row.textOrNull("context_certainty"));
        facts.add("languages", list("languages", row), row.textOrNull("languages_certainty"));
        facts.add("languagesClaimed", row.textOrNull("languages_count_claimed"), "CLAIMED");
        facts.add("released", row.textOrNull("released"), row.textOrNull("released_certainty"));
        // Nobody noted how sure these are: the careful reading is "not confirmed".
        facts.add("modalities", list("modalities", row), null);
        facts.add("tasks", list("tasks", row), null);
        facts.add("sectors", list("sectors", row), null);
        facts.addOpenness();
        facts.addLicences();
        return facts.facts;
    }

    private void add(String field, @Nullable String value, @Nullable String certainty) {
        if (value != null) {
            facts.add(new Fact(field, value, certainty(certainty), source));
        }
    }

    private static Certainty certainty(@Nullable String seeds) {
        return switch (seeds) {
            case "CONFIRMED", "LISTED" -> Certainty.CONFIRMED;
            case null, default -> Certainty.UNCONFIRMED;
        };
    }

    private static @Nullable String list(String column, SeedRow row) {
        List<String> values = row.texts(column);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private void addOpenness() {
        String openness = row.text("openness");
        String basis = row.textOrNull("openness_source");
        if (!openness.equals(NOT_KNOWN) && basis != null) {
            // Without an evaluation the class is only read off what was published.
            Certainty certainty = basis.startsWith(EVALUATED) ? Certainty.CONFIRMED : Certainty.ESTIMATED;
            facts.add(new Fact("openness", openness, certainty, basis));
        }
    }

    private void addLicences() {
        Certainty certainty = switch (LicenceStatus.valueOf(row.text("licence_status"))) {
            case CONFIRMED -> Certainty.CONFIRMED;
            case CONFLICTING -> Certainty.CONFLICTING;
            case UNCONFIRMED, NONE_STATED -> Certainty.UNCONFIRMED;
        };
        facts.add(new Fact("licenceStatus", row.text("licence_status"), Certainty.CONFIRMED, source));
        for (String licence : licences(row)) {
            facts.add(new Fact("licence", licence, certainty, source));
        }
    }

    /** The licence, or all that it may be. */
    static List<String> licences(SeedRow row) {
        List<String> candidates = row.texts("licence_candidates");
        String licence = row.textOrNull("licence_id");
        return !candidates.isEmpty() || licence == null ? candidates : List.of(licence);
    }
}
