package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a search. Every word has to be met: in a name, as the beginning of one, or in a description. Only
 * a word that the index does not know at all is taken for mistyped, so that a right word never finds its neighbours.
 */
final class WordQuery {
    /** More words than this are ignored: they narrow nothing and cost time. */
    static final int MOST_WORDS = 8;

    /** How many different words a mistyped one may stand for. */
    private static final int MOST_EXPANSIONS = 50;

    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_TWO_EDITS = 8;
    private static final int KEPT_BEGINNING = 1;

    private final IndexReader reader;
    private final List<String> words;

    WordQuery(IndexReader reader, String typed) {
        this.reader = reader;
        this.words = TextAnalysis.words(typed, MOST_WORDS);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Query query() throws IOException {
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            all.add(isKnown(word) ? exactly(word) : similar(word), Occur.MUST);
        }
        return all.build();
    }

    /** For suggestions while somebody types: every word has to begin a word of a name or developer. */
    Query beginnings() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(new Place(new Term(TextAnalysis.NAME, word), 2f).query(), Occur.SHOULD);
            any.add(new Place(new Term(TextAnalysis.BEGINNINGS, word), 1f).query(), Occur.SHOULD);
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    /** The search with its unknown words replaced by the nearest known ones; null where there is nothing to offer. */
    @Nullable
    String correction() throws IOException {
        boolean corrected = false;
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            String known = isKnown(word) ? null : nearest(word);
            corrected |= known != null;
            text.append(text.isEmpty() ? "" : " ").append(known == null ? word : known);
        }
        return corrected ? text.toString() : null;
    }

    private static Query exactly(String word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        places(word).forEach(place -> any.add(place.query(), Occur.SHOULD));
        return any.build();
    }

    private static Query similar(String word) {
        if (word.length() < SHORTEST_FUZZY) {
            return exactly(word);
        }
        int edits = edits(word);
        return new FuzzyQuery(new Term(TextAnalysis.WORDS, word), edits, KEPT_BEGINNING, MOST_EXPANSIONS, true);
    }

    private static int edits(String word) {
        return word.length() < SHORTEST_TWO_EDITS ? 1 : 2;
    }

    /** Where a word may stand, and how much that tells. */
    private record Place(Term term, float weight) {
        Query query() {
            return new BoostQuery(new TermQuery(term), weight);
        }
    }

    private static Stream<Place> places(String word) {
        return Stream.of(
                        Stream.of(
                                new Place(new Term(TextAnalysis.NAME, word), 4f),
                                new Place(new Term(TextAnalysis.MAKER, word), 2f),
                                new Place(new Term(TextAnalysis.BEGINNINGS, word), 1.5f)),
                        TextAnalysis.english(word).stream()
                                .map(stem -> new Place(new Term(TextAnalysis.ABOUT_EN, stem), 1f)),
                        TextAnalysis.french(word).stream()
                                .map(stem -> new Place(new Term(TextAnalysis.ABOUT_FR, stem), 1f)))
                .flatMap(places -> places);
    }

    private boolean isKnown(String word) throws IOException {
        for (Place place : places(word).toList()) {
            if (reader.docFreq(place.term()) > 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String nearest(String word) throws IOException {
        if (word.length() < SHORTEST_FUZZY) {
            return null;
        }
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(KEPT_BEGINNING);
        checker.setMaxEdits(edits(word));
        checker.setMinQueryLength(SHORTEST_FUZZY);
        SuggestWord[] found =
                checker.suggestSimilar(new Term(TextAnalysis.WORDS, word), 1, reader, SuggestMode.SUGGEST_ALWAYS);
        return found.length == 0 ? null : found[0].string;
    }
}
