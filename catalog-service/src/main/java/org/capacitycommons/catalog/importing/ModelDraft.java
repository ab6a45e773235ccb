package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.licence.LicenceIds;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;
import org.capacitycommons.catalog.reference.LanguageTags;

/** Gathers what a feed says of one model while its record is read. Null, blank and zero are "not stated". */
public final class ModelDraft {
    /** A model of a thousand trillion parameters is a slip of the key. */
    private static final BigDecimal ABSURD_COUNT = new BigDecimal("1e15");

    private final String source;
    private final @Nullable String sourceUrl;
    private final List<RawModel.Fact> facts = new ArrayList<>();
    private final List<RawModel.Score> scores = new ArrayList<>();
    private final List<RawModel.Component> components = new ArrayList<>();
    private final List<RawModel.Energy> energy = new ArrayList<>();
    private RawModel.@Nullable Revision revision;
    private RawModel.@Nullable NewModel newModel;
    private boolean partial;
    private final Set<FactField> whole = EnumSet.noneOf(FactField.class);

    /**
     * @param source in words for readers
     * @param sourceUrl where the record can be read
     */
    public ModelDraft(String source, @Nullable String sourceUrl) {
        this.source = source;
        this.sourceUrl = isWebAddress(sourceUrl) ? sourceUrl : null;
    }

    public ModelDraft text(FactField field, @Nullable String value, Certainty certainty) {
        if (value != null && !value.isBlank()) {
            add(field, value.strip(), null, certainty);
        }
        return this;
    }

    /** A whole number; a count that no model has is left out. */
    public ModelDraft count(FactField field, @Nullable BigDecimal value, Certainty certainty) {
        if (value != null && value.signum() > 0 && value.compareTo(ABSURD_COUNT) < 0) {
            BigInteger whole = value.toBigInteger();
            if (whole.signum() > 0) {
                add(field, whole.toString(), null, certainty);
            }
        }
        return this;
    }

    public ModelDraft list(FactField field, List<String> values, Certainty certainty) {
        return text(field, String.join(", ", values), certainty);
    }

    /** Languages as codes; the tags stay beside them as the source writes them. */
    public ModelDraft languages(List<String> tags, Certainty certainty) {
        List<String> codes = LanguageTags.codes(tags);
        if (!codes.isEmpty()) {
            String stated = String.join(", ", tags);
            String value = String.join(", ", codes);
            add(FactField.LANGUAGES, value, stated.equals(value) ? null : stated, certainty);
        }
        return this;
    }

    /** The licence under its id; a licence without id stays in the source's words. */
    public ModelDraft licence(@Nullable String stated, Certainty certainty) {
        if (stated != null && !stated.isBlank()) {
            String id = LicenceIds.of(stated);
            String value = id == null ? stated.strip() : id;
            add(FactField.LICENCE, value, value.equals(stated) ? null : stated, certainty);
        }
        return this;
    }

    private void add(FactField field, String value, @Nullable String stated, Certainty certainty) {
        facts.add(new RawModel.Fact(field, value, stated, certainty, source, sourceUrl));
    }

    public void score(RawModel.Score score) {
        scores.add(score);
    }

    public void component(RawModel.Component component) {
        components.add(component);
    }

    public void energy(RawModel.Energy evidence) {
        energy.add(evidence);
    }

    public void revision(RawModel.@Nullable Revision read) {
        revision = read;
    }

    /** Lets the record make a model that the catalogue does not have. */
    public void mayBecome(RawModel.@Nullable NewModel model) {
        newModel = model;
    }

    public void isPartial() {
        partial = true;
    }

    /** Of these fields a partial record says all there is: what it leaves out is no longer said. */
    public void speaksOf(FactField... fields) {
        whole.addAll(Set.of(fields));
    }

    public RawModel as(String key, String place, @Nullable String hubId, String name) {
        return new RawModel(
                key, place, hubId, name, partial, whole, newModel, facts, scores, components, energy, revision);
    }

    /** Shown as a link: anything but a web address is dropped. */
    public static boolean isWebAddress(@Nullable String stated) {
        return stated != null && (stated.startsWith("https://") || stated.startsWith("http://"));
    }
}
