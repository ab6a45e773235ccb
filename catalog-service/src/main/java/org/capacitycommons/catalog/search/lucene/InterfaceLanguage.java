package org.capacitycommons.catalog.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/** A language in which people search, with the endings it puts on words. */
@SuppressWarnings("ImmutableEnumChecker") // Never changed after they are made, though their types would allow it.
enum InterfaceLanguage {
    EN(PorterStemFilter::new, EnglishAnalyzer.getDefaultStopSet()),
    FR(FrenchLightStemFilter::new, FrenchAnalyzer.getDefaultStopSet()),
    ES(SpanishLightStemFilter::new, SpanishAnalyzer.getDefaultStopSet()),
    PT(PortugueseLightStemFilter::new, PortugueseAnalyzer.getDefaultStopSet()),
    AR(ArabicStemFilter::new, ArabicAnalyzer.getDefaultStopSet()),
    ZH(UnaryOperator.identity(), CharArraySet.EMPTY_SET),
    RU(RussianLightStemFilter::new, RussianAnalyzer.getDefaultStopSet()),
    /** Swahili changes the beginnings of words; its labels are few enough to be met as they are. */
    SW(UnaryOperator.identity(), new CharArraySet(List.of("wa", "ya", "za", "la", "na", "kwa"), false));

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));
    private final CharArraySet stopWords;
    private final Analyzer endings;

    InterfaceLanguage(UnaryOperator<TokenStream> stem, CharArraySet stopWords) {
        this.stopWords = stopWords;
        this.endings = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, stem.apply(whole));
            }
        };
    }

    Locale locale() {
        return locale;
    }

    String code() {
        return locale.getLanguage();
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    /** A word, already without case and accents, without its ending too. */
    String stem(String word) {
        return TextAnalysis.terms(endings, word).stream()
                .findFirst()
                .map(TextAnalysis.Word::text)
                .orElse(word);
    }
}
