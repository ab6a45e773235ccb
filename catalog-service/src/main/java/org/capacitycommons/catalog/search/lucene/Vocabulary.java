package org.capacitycommons.catalog.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.capacitycommons.catalog.search.Facet;

/**
 * What values of filters are called in the languages of the interface. "Суахили", "kiswahili" and "斯瓦希里语" all mean
 * {@code language=sw}: a search word is looked up here and becomes the value. So the index holds each value once, not
 * in eight languages, and a new translation needs no new index.
 */
final class Vocabulary {
    private final Map<InterfaceLanguage, Map<String, List<Label>>> byStem = new EnumMap<>(InterfaceLanguage.class);
    private final Map<Value, Map<InterfaceLanguage, String>> names = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> chinese = new HashSet<>();
    private final Set<String> generic = new HashSet<>();
    private int longestChinese;

    /** A value of a filter. */
    record Value(Facet facet, String value) {}

    /** What a value is called in one language. */
    record Label(Value value, InterfaceLanguage language, String text) {}

    Vocabulary(Collection<Label> labels, Collection<String> genericWords) {
        labels.forEach(this::add);
        for (String word : genericWords) {
            generic.addAll(TextAnalysis.words(word));
            addChinese(word);
        }
    }

    private void add(Label label) {
        names.computeIfAbsent(label.value(), _ -> new EnumMap<>(InterfaceLanguage.class))
                .putIfAbsent(label.language(), label.text());
        addChinese(label.text());
        for (String word : new LinkedHashSet<>(TextAnalysis.words(label.text()))) {
            // Native names stand here as English ones, whose articles are those of any language.
            if (!isStopWord(word)) {
                words.add(word);
                byStem.computeIfAbsent(label.language(), _ -> new HashMap<>())
                        .computeIfAbsent(label.language().stem(word), _ -> new ArrayList<>(1))
                        .add(label);
            }
        }
    }

    private void addChinese(String text) {
        if (text.codePoints().allMatch(Character::isIdeographic)) {
            chinese.add(text);
            longestChinese = Math.max(longestChinese, text.length());
        }
    }

    /** All that a word may name. */
    List<Label> named(String word) {
        List<Label> found = new ArrayList<>();
        byStem.forEach((language, labels) -> found.addAll(labels.getOrDefault(language.stem(word), List.of())));
        return found;
    }

    /** What a value is called in a language; empty where it has no name there. */
    Optional<String> nameOf(Value value, InterfaceLanguage language) {
        return Optional.ofNullable(names.getOrDefault(value, Map.of()).get(language));
    }

    /** The known words that a mistyped one may stand for, the nearest only. */
    List<String> nearest(String mistyped, int mostEdits) {
        List<String> nearest = new ArrayList<>();
        int least = mostEdits;
        for (String word : words) {
            if (Math.abs(word.length() - mistyped.length()) <= least && word.charAt(0) == mistyped.charAt(0)) {
                int edits = EditDistance.between(word, mistyped, least);
                if (edits < least) {
                    nearest.clear();
                    least = edits;
                }
                if (edits <= least) {
                    nearest.add(word);
                }
            }
        }
        return nearest.stream().sorted().toList();
    }

    /** Whether a word tells nothing here, such as "model" or an article in one of the languages. */
    boolean tellsNothing(String word) {
        return generic.contains(word) || (named(word).isEmpty() && isStopWord(word));
    }

    private static boolean isStopWord(String word) {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            if (language.isStopWord(word)) {
                return true;
            }
        }
        return false;
    }

    /** Puts blanks around the known words of Chinese writing, the longest first, so that they are read as words. */
    String spaced(String typed) {
        if (typed.codePoints().noneMatch(Character::isIdeographic)) {
            return typed;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < typed.length()) {
            int end = endOfKnown(typed, at);
            if (end > at) {
                text.append(' ').append(typed, at, end).append(' ');
            } else {
                end = at + Character.charCount(typed.codePointAt(at));
                text.append(typed, at, end);
            }
            at = end;
        }
        return text.toString();
    }

    private int endOfKnown(String typed, int start) {
        for (int end = Math.min(typed.length(), start + longestChinese); end > start; end--) {
            if (chinese.contains(typed.substring(start, end))) {
                return end;
            }
        }
        return start;
    }
}
