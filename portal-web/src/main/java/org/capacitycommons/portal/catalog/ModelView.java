package org.capacitycommons.portal.catalog;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.catalog.Catalog.ModelName;
import org.capacitycommons.portal.service.Listing;

/**
 * The page of one model, ready to be drawn.
 *
 * @param licence null while the catalogue does not say
 * @param fit null when no machine is chosen
 * @param running null when the service that knows does not answer
 */
@TemplateData
record ModelView(
        Model model,
        ModelName name,
        Labels labels,
        ModelApi.@Nullable LicenceAnswer licence,
        Place place,
        @Nullable FitText fit,
        List<PriceLine> prices,
        @Nullable Listing<RunningApi.Running> running,
        List<CatalogApi.Revision> revisions,
        boolean mayCorrect,
        String apiAddress,
        String hubAddress) {
    private static final int LANGUAGES = 12;

    /** Where and on what the visitor wants to use it. */
    @TemplateData
    record Place(String usedIn, @Nullable String error, List<SearchView.Choice> machines) {}

    /** How it runs on the chosen machine, in words. */
    @TemplateData
    record FitText(
            String verdict,
            boolean runs,
            @Nullable String memory,
            @Nullable String speed,
            @Nullable String download,
            String quantisation) {
        static FitText of(Fit fit, Labels labels) {
            return new FitText(
                    labels.words().say(fit.key()),
                    fit.runs(),
                    fit.memory() == null ? null : labels.band(fit.memory().shown()),
                    labels.band(fit.speed()),
                    labels.band(fit.download().gigabytes()),
                    fit.quantisation());
        }
    }

    /** The range of present prices of one thing in one unit. */
    @TemplateData
    record PriceLine(String what, String per, String lowest, String median, String highest, long offers, String on) {
        static PriceLine of(ModelApi.PriceRange range, Labels labels) {
            var formats = labels.words().formats();
            return new PriceLine(
                    labels.words().name("models.item", range.item()),
                    range.per(),
                    formats.money(range.lowest(), range.currency()),
                    formats.money(range.median(), range.currency()),
                    formats.money(range.highest(), range.currency()),
                    range.offers(),
                    formats.date(range.readOn()));
        }
    }

    public String path() {
        return "/models/" + name.namespace() + "/" + name.name();
    }

    public String compareLink() {
        return "/models?compare=" + name.namespace() + "%2F" + name.name();
    }

    public String costLink() {
        return "/affordability?model=" + name.namespace() + "%2F" + name.name();
    }

    public List<Model.Warning> warnings() {
        return model.warnings() == null ? List.of() : model.warnings();
    }

    public List<Model.Advisory> advisories() {
        return model.advisories() == null ? List.of() : model.advisories();
    }

    public List<Model.Disagreement> disagreements() {
        return model.disagreements() == null ? List.of() : model.disagreements();
    }

    public List<LicenceVerdict> verdicts() {
        return licence == null ? List.of() : licence.verdicts();
    }

    public String tasks() {
        return known("task", model.tasks());
    }

    public String modalities() {
        return known("modality", model.modalities());
    }

    public String sectors() {
        return known("sector", model.sectors());
    }

    public String languages() {
        return known("language", model.languages());
    }

    public String nations() {
        return labels.list("developerNation", model.developer().nations(), LANGUAGES);
    }

    /** A value in a disagreement, in the reader's form. */
    public String value(String field, String value) {
        return new FactText(labels).of(field, value);
    }

    private String known(String facet, List<String> values) {
        return values.isEmpty() ? labels.words().say("page.notKnown") : labels.list(facet, values, LANGUAGES);
    }
}
