package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How names become words, in any script: without case, accents, width, Arabic vowel signs and the dots of ё; digits of
 * every script are the same digits; Chinese, Japanese and Korean writing, which has no blanks, becomes pairs of
 * characters. When a name is indexed, {@code Qwen3} is also found as {@code qwen} and {@code 3}; when a search is read,
 * words stay whole.
 */
final class TextAnalysis {
    static final String NAME = "name";
    static final String MAKER = "maker";
    /** Every word of name and maker as it is, for finding what a mistyped one may have been. */
    static final String WORDS = "words";
    /** Every beginning of the words of name and maker. */
    static final String BEGINNINGS = "beginnings";

    static final int LONGEST_BEGINNING = 20;
    private static final int LONGEST_WORD = 64;
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
    private static final Pattern YO = Pattern.compile("ё");

    private static final Analyzer INDEX = chain(true, UnaryOperator.identity());
    private static final Analyzer QUERY = chain(false, UnaryOperator.identity());

    private TextAnalysis() {}

    /** A word with its place in the text it comes from. */
    record Word(String text, int start, int end) {}

    static Analyzer forIndexing() {
        return new PerFieldAnalyzerWrapper(
                INDEX,
                Map.of(BEGINNINGS, chain(true, words -> new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, true))));
    }

    /** The words of a search, in their order. */
    static List<String> words(String typed) {
        return terms(QUERY, typed).stream().map(Word::text).toList();
    }

    /** The words of a text with where they stand, also the parts that {@code Qwen3} has. */
    static List<Word> indexed(String text) {
        return terms(INDEX, text);
    }

    /** Without case and accents, as one piece: for sorting. */
    static String folded(String text) {
        return String.join(" ", words(text));
    }

    private static Analyzer chain(boolean forIndexing, UnaryOperator<TokenStream> last) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer source = new StandardTokenizer();
                int scripts = CJKBigramFilter.HAN
                        | CJKBigramFilter.HIRAGANA
                        | CJKBigramFilter.KATAKANA
                        | CJKBigramFilter.HANGUL;
                TokenStream words = new CJKBigramFilter(new CJKWidthFilter(source), scripts, forIndexing);
                if (forIndexing) {
                    words = new FlattenGraphFilter(new WordDelimiterGraphFilter(words, PARTS, null));
                }
                words = new DecimalDigitFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
                words = new PatternReplaceFilter(new ArabicNormalizationFilter(words), YO, "е", true);
                return new TokenStreamComponents(source, last.apply(words));
            }
        };
    }

    static List<Word> terms(Analyzer analyzer, String text) {
        List<Word> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(NAME, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.isEmpty() && term.length() <= LONGEST_WORD) {
                    terms.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory is always readable", e);
        }
        return terms;
    }
}
