package org.capacitycommons.portal.catalog;

import java.math.BigDecimal;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.words.Words;

/** One recorded state of a model's weights, with its files. */
@TemplateData
record RevisionView(
        Model model, CatalogApi.Revision revision, @Nullable String size, List<FileLine> files, long left) {
    /** More files than this make the page heavy; the whole list is open data. */
    private static final int MOST_FILES = 60;

    /** One file. */
    @TemplateData
    record FileLine(
            String path,
            String size,
            @Nullable String sha256,
            @Nullable String quantisation) {}

    static RevisionView of(Model model, CatalogApi.Revision revision, Labels labels) {
        var known = revision.known();
        return new RevisionView(
                model,
                revision,
                revision.weightsBytes() == null ? null : gigabytes(revision.weightsBytes(), labels.words()),
                known.stream()
                        .limit(MOST_FILES)
                        .map(f -> new FileLine(
                                f.path(),
                                f.sizeBytes() == null
                                        ? labels.words().say("page.notKnown")
                                        : gigabytes(f.sizeBytes(), labels.words()),
                                f.sha256(),
                                f.quantisation()))
                        .toList(),
                Math.max(0, known.size() - MOST_FILES));
    }

    private static String gigabytes(long bytes, Words words) {
        return words.say(
                "models.gigabytes",
                words.formats()
                        .rounded(BigDecimal.valueOf(bytes).movePointLeft(9).toPlainString()));
    }
}
