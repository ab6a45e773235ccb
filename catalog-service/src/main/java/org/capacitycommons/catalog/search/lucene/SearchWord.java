package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * One word of a search and what it may mean: a name, the beginning of one, or a value of a filter. Only a word that is
 * none of these is taken for mistyped, so that a right word never finds its neighbours.
 */
final class SearchWord {
    /** How many different words a mistyped one may stand for. */
    private static final int MOST_EXPANSIONS = 50;

    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_TWO_EDITS = 8;
    private static final int KEPT_BEGINNING = 1;

    private final String text;
    private final List<Vocabulary.Label> labels;
    private final Query names;
    private final Set<String> similar;
    private final Optional<String> correction;

    private SearchWord(
            String text, List<Vocabulary.Label> labels, Query names, Set<String> similar, Optional<String> correction) {
        this.text = text;
        this.labels = labels;
        this.names = names;
        this.similar = similar;
        this.correction = correction;
    }

    static SearchWord of(String word, IndexSearcher searcher, Vocabulary vocabulary) throws IOException {
        List<Vocabulary.Label> labels = vocabulary.named(word);
        boolean known = !labels.isEmpty() || isInNames(searcher, word);
        if (known || word.length() < SHORTEST_FUZZY) {
            return new SearchWord(word, labels, names(word), Set.of(), Optional.empty());
        }
        return mistyped(word, searcher, vocabulary);
    }

    private static SearchWord mistyped(String word, IndexSearcher searcher, Vocabulary vocabulary) throws IOException {
        int edits = word.length() < SHORTEST_TWO_EDITS ? 1 : 2;
        Query fuzzy = searcher.rewrite(
                new FuzzyQuery(new Term(TextAnalysis.WORDS, word), edits, KEPT_BEGINNING, MOST_EXPANSIONS, true));
        Set<Term> terms = new HashSet<>();
        fuzzy.visit(QueryVisitor.termCollector(terms));
        Set<String> similar = new LinkedHashSet<>();
        terms.forEach(term -> similar.add(term.text()));
        List<String> values = vocabulary.nearest(word, edits);
        Optional<String> correction = nearest(word, edits, similar, values, searcher);
        List<Vocabulary.Label> labels = new ArrayList<>();
        for (String value : values) {
            labels.addAll(vocabulary.named(value));
        }
        similar.addAll(values);
        return new SearchWord(word, labels, fuzzy, similar, correction);
    }

    private static Optional<String> nearest(
            String word, int edits, Set<String> names, List<String> values, IndexSearcher searcher) {
        Comparator<String> byDistance = Comparator.comparingInt(found -> EditDistance.between(word, found, edits));
        // Among equally near words the frequent one is meant; a value of a filter is always meant before a rare name.
        Optional<String> name = names.stream()
                .min(byDistance
                        .thenComparingInt(found -> -frequency(searcher, found))
                        .thenComparing(found -> found));
        Optional<String> value = values.stream().min(byDistance);
        if (name.isEmpty() || value.isEmpty()) {
            return name.or(() -> value);
        }
        return byDistance.compare(value.get(), name.get()) <= 0 ? value : name;
    }

    private static int frequency(IndexSearcher searcher, String word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(TextAnalysis.WORDS, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInNames(IndexSearcher searcher, String word) throws IOException {
        return searcher.getIndexReader().docFreq(beginning(word)) > 0;
    }

    /** Beginnings hold whole words too, except the very long ones. */
    private static Term beginning(String word) {
        return new Term(
                word.length() <= TextAnalysis.LONGEST_BEGINNING ? TextAnalysis.BEGINNINGS : TextAnalysis.WORDS, word);
    }

    private static Query names(String word) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(TextAnalysis.NAME, word)), 4f), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(TextAnalysis.MAKER, word)), 2f), Occur.SHOULD)
                .add(new BoostQuery(new ConstantScoreQuery(new TermQuery(beginning(word))), 1.5f), Occur.SHOULD)
                .build();
    }

    String text() {
        return text;
    }

    /** What it names, in every language in which it does. */
    List<Vocabulary.Label> labels() {
        return labels;
    }

    /** A known word that was probably meant; empty for a known word. */
    Optional<String> correction() {
        return correction;
    }

    /** Whether a word of a name is why a model was found. */
    boolean isMetBy(String nameWord) {
        return similar.isEmpty() ? nameWord.startsWith(text) : similar.contains(nameWord);
    }

    /** Which documents have it. Scores play no part, so that counting them is quick. */
    Query matching() {
        Query name = similar.isEmpty() && correction.isEmpty() ? new TermQuery(beginning(text)) : names;
        return labels.isEmpty() ? name : any(name, 1f);
    }

    /** The same documents, better ones higher: a name tells more than a value that a thousand models have. */
    Query scoring() {
        return labels.isEmpty() ? names : any(names, 0.5f);
    }

    /** For suggestions: names only. */
    Query suggesting() {
        return names(text);
    }

    private Query any(Query name, float weight) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(name, Occur.SHOULD);
        labels.stream()
                .map(Vocabulary.Label::value)
                .distinct()
                .forEach(value -> any.add(
                        new BoostQuery(new ConstantScoreQuery(new TermQuery(ModelDocuments.valueTerm(value))), weight),
                        Occur.SHOULD));
        return any.build();
    }
}
