package org.capacitycommons.portal.form;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

/** Currencies and languages as something to choose, in the order of readers of a language. */
public final class CodeLists {
    private CodeLists() {}

    /** The currencies that some nation pays with: the code and the name. */
    public static List<Choice> currencies(Words words) {
        Locale locale = words.language().locale();
        return Stream.of(Locale.getISOCountries())
                .map(nation -> Currency.getInstance(Locale.of("", nation)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(c -> new Choice(c.getCurrencyCode(), c.getCurrencyCode() + " – " + c.getDisplayName(locale)))
                .toList();
    }

    /** Every language that the Java runtime has a name for in the language of the page, by that name. */
    public static List<Choice> languages(Words words) {
        Locale locale = words.language().locale();
        return Stream.concat(
                        Stream.of(Locale.getISOLanguages()),
                        Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage))
                .filter(code -> code.length() == 2 || code.length() == 3)
                .distinct()
                .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(locale)))
                .filter(choice -> !choice.label().equals(choice.value()))
                .sorted(Comparator.comparing(Choice::label, words.language().order()))
                .toList();
    }

    /** The languages that reports and pages are written in. */
    public static List<Choice> pageLanguages(Words words) {
        return Stream.of(Language.values())
                .map(Language::code)
                .map(code -> new Choice(
                        code,
                        Locale.of(code).getDisplayLanguage(words.language().locale())))
                .toList();
    }

    /** The languages that letters come in, each as its readers call it: they may not read this page. */
    public static List<Choice> letterLanguages() {
        return Stream.of(Language.values())
                .map(language -> new Choice(language.code(), language.ownName(), language.code()))
                .toList();
    }
}
