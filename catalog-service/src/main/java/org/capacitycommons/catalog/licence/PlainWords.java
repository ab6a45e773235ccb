package org.capacitycommons.catalog.licence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.capacitycommons.catalog.licence.LicenceView.Sentence;
import org.capacitycommons.catalog.words.Texts;

/**
 * The terms of a licence in plain words, as they are stored: in English. Many licences say the same, so that a sentence
 * is translated once, and is known by its English text; one that has no translation yet is said in English only.
 *
 * @param en one sentence for a term
 */
@JsonIgnoreProperties(ignoreUnknown = true) // Records of earlier versions hold French beside it.
record PlainWords(List<Sentence> en) {
    private static final Texts TEXTS = Texts.on("licences");

    PlainWords {
        en = List.copyOf(en);
    }

    /** The same sentences by language, each in the same order. */
    Map<String, List<Sentence>> inEveryLanguage() {
        Map<String, List<Sentence>> all = new LinkedHashMap<>();
        Texts.LANGUAGES.forEach(language -> all.put(language, new ArrayList<>()));
        for (Sentence said : en) {
            TEXTS.ofSentence(said.text())
                    .forEach((language, text) -> all.computeIfAbsent(language, _ -> new ArrayList<>())
                            .add(new Sentence(said.term(), said.verdict(), text, said.clause())));
        }
        return all;
    }
}
