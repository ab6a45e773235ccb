package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text becomes words. All fields ignore case and accents; the two descriptions also ignore endings, each in its
 * language. When a text is indexed, {@code Qwen3} is also found as {@code qwen} and {@code 3}; when a search is read,
 * words stay whole.
 */
final class TextAnalysis {
    static final String NAME = "name";
    static final String MAKER = "maker";
    static final String ABOUT_EN = "about_en";
    static final String ABOUT_FR = "about_fr";
    /** Every word as it is, for finding what a mistyped one may have been. */
    static final String WORDS = "words";
    /** Every beginning of the words of a name. */
    static final String BEGINNINGS = "beginnings";

    private static final int LONGEST_BEGINNING = 20;
    private static final int LONGEST_WORD = 64;
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.PRESERVE_ORIGINAL;

    private static final Analyzer PLAIN_QUERY = chain(false, UnaryOperator.identity());
    private static final Analyzer ENGLISH_QUERY = chain(false, TextAnalysis::english);
    private static final Analyzer FRENCH_QUERY = chain(false, TextAnalysis::french);

    private TextAnalysis() {}

    static Analyzer forIndexing() {
        return new PerFieldAnalyzerWrapper(
                chain(true, UnaryOperator.identity()),
                Map.of(
                        ABOUT_EN, chain(true, TextAnalysis::english),
                        ABOUT_FR, chain(true, TextAnalysis::french),
                        BEGINNINGS, chain(true, words -> new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, true))));
    }

    /** The words of a search, without those that carry no meaning as long as others remain. */
    static List<String> words(String typed, int atMost) {
        List<String> all = terms(PLAIN_QUERY, typed);
        List<String> telling = all.stream().filter(word -> !isStopWord(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(atMost).toList();
    }

    /** The form under which a word of a search stands in the English description; empty for a stop word. */
    static List<String> english(String word) {
        return terms(ENGLISH_QUERY, word);
    }

    static List<String> french(String word) {
        return terms(FRENCH_QUERY, word);
    }

    /** Without case and accents, as one piece: for sorting. */
    static String folded(String text) {
        return String.join(" ", terms(PLAIN_QUERY, text));
    }

    private static boolean isStopWord(String word) {
        return EnglishAnalyzer.getDefaultStopSet().contains(word)
                || FrenchAnalyzer.getDefaultStopSet().contains(word);
    }

    private static TokenStream english(TokenStream words) {
        CharArraySet stopWords = EnglishAnalyzer.getDefaultStopSet();
        return new PorterStemFilter(new StopFilter(new EnglishPossessiveFilter(words), stopWords));
    }

    private static TokenStream french(TokenStream words) {
        CharArraySet stopWords = FrenchAnalyzer.getDefaultStopSet();
        TokenStream withoutArticles = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
        return new FrenchLightStemFilter(new StopFilter(withoutArticles, stopWords));
    }

    private static Analyzer chain(boolean forIndexing, UnaryOperator<TokenStream> language) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer source = new StandardTokenizer();
                TokenStream words = source;
                if (forIndexing) {
                    words = new FlattenGraphFilter(new WordDelimiterGraphFilter(words, PARTS, null));
                }
                words = language.apply(new LowerCaseFilter(words));
                return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
            }

            @Override
            protected TokenStream normalize(String fieldName, TokenStream in) {
                return new ASCIIFoldingFilter(new LowerCaseFilter(in));
            }
        };
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(NAME, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() <= LONGEST_WORD) {
                    terms.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory is always readable", e);
        }
        return terms;
    }
}
