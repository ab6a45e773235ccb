package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The words of a search, each of which has to be met. */
final class WordQuery {
    /** More words than this are ignored: they narrow nothing and cost time. */
    static final int MOST_WORDS = 8;

    private final List<SearchWord> words;

    private WordQuery(List<SearchWord> words) {
        this.words = words;
    }

    static WordQuery of(String typed, IndexSearcher searcher, Vocabulary vocabulary) throws IOException {
        List<String> all = TextAnalysis.words(vocabulary.spaced(typed));
        List<String> telling =
                all.stream().filter(word -> !vocabulary.tellsNothing(word)).toList();
        List<SearchWord> words = new ArrayList<>();
        for (String word :
                (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList()) {
            words.add(SearchWord.of(word, searcher, vocabulary));
        }
        return new WordQuery(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<SearchWord> words() {
        return words;
    }

    /** Which documents have all of them. */
    Query matching() {
        return all(SearchWord::matching, Occur.FILTER);
    }

    /** The same documents, the best ones highest. */
    Query scoring() {
        return all(SearchWord::scoring, Occur.MUST);
    }

    /** For suggestions while somebody types: every word has to begin a word of a name or developer. */
    Query suggesting() {
        return all(SearchWord::suggesting, Occur.MUST);
    }

    private Query all(Function<SearchWord, Query> form, Occur occur) {
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (words.size() == 1) {
            return form.apply(words.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(form.apply(word), occur));
        return all.build();
    }

    /** The search with its unknown words replaced by the nearest known ones; null where there is nothing to offer. */
    @Nullable
    String correction() {
        if (words.stream().allMatch(word -> word.correction().isEmpty())) {
            return null;
        }
        return String.join(
                " ",
                words.stream()
                        .map(word -> word.correction().orElse(word.text()))
                        .toList());
    }
}
