package org.capacitycommons.portal.project;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody knows is a box on the page and a word for the service; a number that was typed is never dropped. */
class UnknownsTest {
    private static final String BASELINE = "indicators.1.baseline";

    @Test
    void aTickedBox_becomesTheWord() {
        assertThat(folded(List.of(), List.of("yes"))).containsExactly(Map.entry(BASELINE, List.of("unknown")));
    }

    @Test
    void aNumber_winsOverTheBox() {
        assertThat(folded(List.of("14"), List.of("yes"))).containsExactly(Map.entry(BASELINE, List.of("14")));
    }

    @Test
    void anEmptyField_staysUnanswered() {
        assertThat(folded(List.of(), List.of())).containsExactly(Map.entry(BASELINE, List.of()));
    }

    @Test
    void theWord_isShownAsATickedBox_andNotAsANumber() {
        Field number = Field.text(BASELINE, "Value before", "unknown");
        List<Field> drawn = Unknowns.fields(number, new Words(Language.EN));

        assertThat(drawn.getFirst().value()).isEmpty();
        assertThat(drawn.getLast().options())
                .singleElement()
                .satisfies(box -> assertThat(box.chosen()).isTrue());
        assertThat(drawn.getLast().options().getFirst().label()).isEqualTo("Not known: Value before");
    }

    private static Map<String, List<String>> folded(List<String> number, List<String> box) {
        return Unknowns.fold(Typed.from(Map.of(BASELINE, number, BASELINE + ".unknown", box)))
                .fields();
    }
}
