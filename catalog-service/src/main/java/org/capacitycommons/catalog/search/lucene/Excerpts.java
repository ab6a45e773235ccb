package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Cuts out of the description why a model was found. */
final class Excerpts {
    private static final int PASSAGES = 2;

    private Excerpts() {}

    /** One excerpt per hit as escaped HTML around {@code mark} elements; null where only the id or the name met. */
    static List<@Nullable String> of(IndexSearcher searcher, Query query, TopDocs hits) throws IOException {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, TextAnalysis.forIndexing())
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withFieldMatcher(field -> true)
                .withMaxNoHighlightPassages(0)
                .build();
        @Nullable String[] excerpts = highlighter.highlight(TextAnalysis.ABOUT_EN, query, hits, PASSAGES);
        if (Arrays.stream(excerpts).anyMatch(excerpt -> excerpt == null)) {
            @Nullable String[] french = highlighter.highlight(TextAnalysis.ABOUT_FR, query, hits, PASSAGES);
            for (int i = 0; i < excerpts.length; i++) {
                excerpts[i] = excerpts[i] == null ? french[i] : excerpts[i];
            }
        }
        return Arrays.asList(excerpts);
    }
}
