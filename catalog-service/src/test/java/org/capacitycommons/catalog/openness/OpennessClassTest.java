package org.capacitycommons.catalog.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.model.Openness;

import static org.assertj.core.api.Assertions.assertThat;

class OpennessClassTest {

    private static List<OpennessClass.Published> upTo(int firstClass) {
        return new ArrayList<>(Stream.of(MofComponent.values())
                .filter(MofComponent::isRequired)
                .filter(component -> component.firstClass() >= firstClass)
                .map(component -> new OpennessClass.Published(component, "Apache-2.0"))
                .toList());
    }

    private static List<OpennessClass.Published> without(
            List<OpennessClass.Published> all, MofComponent... components) {
        all.removeIf(one -> List.of(components).contains(one.component()));
        return all;
    }

    @Test
    void eachClass_asksForItsComponents() {
        assertThat(OpennessClass.of(upTo(3))).contains(Openness.OPEN_MODEL_CLASS_III);
        assertThat(OpennessClass.of(upTo(2))).contains(Openness.OPEN_TOOLING_CLASS_II);
        assertThat(OpennessClass.of(upTo(1))).contains(Openness.OPEN_SCIENCE_CLASS_I);
        assertThat(OpennessClass.of(List.of())).isEmpty();
    }

    @Test
    void everyRequiredComponent_isNeeded_forItsClass() {
        for (MofComponent component : MofComponent.values()) {
            if (component.isRequired() && component.firstClass() == 3 && component != MofComponent.TECHNICAL_REPORT) {
                assertThat(OpennessClass.of(without(upTo(3), component)))
                        .as(component.printed())
                        .isEmpty();
            }
        }
    }

    @Test
    void aResearchPaper_standsInForTheTechnicalReport_whenItsLicenceIsOpen() {
        List<OpennessClass.Published> release = without(upTo(3), MofComponent.TECHNICAL_REPORT);
        assertThat(OpennessClass.of(release)).isEmpty();

        release.add(new OpennessClass.Published(MofComponent.RESEARCH_PAPER, null));
        assertThat(OpennessClass.of(release)).isEmpty();

        release.add(new OpennessClass.Published(MofComponent.RESEARCH_PAPER, "CC-BY-4.0"));
        assertThat(OpennessClass.of(release)).contains(Openness.OPEN_MODEL_CLASS_III);
    }

    @Test
    void aLicence_hasToFitWhatTheComponentIsMadeOf() {
        assertThat(new OpennessClass.Published(MofComponent.MODEL_CARD, "CC-BY-4.0").isOpen())
                .isTrue();
        assertThat(new OpennessClass.Published(MofComponent.TRAINING_CODE, "CC-BY-4.0").isOpen())
                .isFalse();
        assertThat(new OpennessClass.Published(MofComponent.DATASETS, "CDLA-Permissive-2.0").isOpen())
                .isTrue();
        assertThat(new OpennessClass.Published(MofComponent.FINAL_PARAMETERS, "CC-BY-NC-4.0").isOpen())
                .isFalse();
        assertThat(new OpennessClass.Published(MofComponent.FINAL_PARAMETERS, "LicenseRef-llama3.1").isOpen())
                .isFalse();
    }

    @Test
    void whatIsMissing_isNamed() {
        assertThat(OpennessClass.missing(without(upTo(3), MofComponent.DATA_CARD), Openness.OPEN_MODEL_CLASS_III))
                .containsExactly(MofComponent.DATA_CARD);
    }
}
