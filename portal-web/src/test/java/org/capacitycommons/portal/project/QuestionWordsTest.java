package org.capacitycommons.portal.project;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.words.Bundles;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Every question of the registration form has words in every language, and so has every option of it. */
class QuestionWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionAndOption_hasWords(Language language) throws Exception {
        var words = new Words(language);
        RegistrationForm form = new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(StubServices.example("partner/registration-form.json"), RegistrationForm.class);

        assertThat(form.sections()).hasSize(8);
        for (RegistrationForm.Section section : form.sections()) {
            assertThat(Bundles.find(language, "question." + section.id() + ".title"))
                    .isPresent();
            for (Question question : section.questions()) {
                String key = "question." + section.id() + "." + question.id() + ".label";
                assertThat(Bundles.find(language, key)).as(key).isPresent();
                if (question.onlyFor() != null) {
                    assertThat(Bundles.find(
                                    language, "question." + question.onlyFor().question() + ".label"))
                            .as(question.onlyFor().question())
                            .isPresent();
                }
                if (question.options() != null) {
                    question.options()
                            .forEach(option -> assertThat(Option.label(words, question.id(), option))
                                    .as(question.id() + ": " + option)
                                    .isNotEqualTo(option));
                }
            }
        }
    }
}
