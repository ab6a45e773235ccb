package org.capacitycommons.survey;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ViewsTest {
    private static final int MOST = 300;

    @Test
    void everySightIsSeen_inEveryLanguage_lightAndDark_narrowAndWide() {
        List<View> all = Views.all();

        assertThat(all).hasSize(Views.sights().size() * 8 * 2 * 2).doesNotHaveDuplicates();
    }

    @Test
    void aPageIsInEachStateOnce_orAPersonSeesItInAnother() {
        assertThat(Views.sights().stream().map(sight -> sight.page() + sight.state()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theChoice_seesEveryPageInEveryStateInBothSchemesAndWidths_andAllButPagesByLanguageInPairs() {
        List<View> all = Views.all();

        List<View> chosen = Views.choice(MOST);

        assertThat(chosen).hasSizeLessThanOrEqualTo(MOST).doesNotHaveDuplicates();
        for (int first = 0; first < 5; first++) {
            for (int second = first + 1; second < 5; second++) {
                var pair = new Pairwise.Pair(first, second);
                if (!pair.equals(Views.PAGE_AND_LANGUAGE)) {
                    assertThat(Views.PAIRWISE.missing(all, chosen, pair))
                            .as("factors %d and %d", first, second)
                            .isZero();
                }
            }
        }
        assertThat(Views.PAIRWISE.missing(all, chosen, Views.PAGE_AND_LANGUAGE))
                .as("pages that are not seen in a language")
                .isLessThan(Views.pages() * Views.LANGUAGES.size() * 3 / 4);
    }

    @Test
    void theChoiceIsTheSameEveryTime_andNoLanguageIsPreferred() {
        List<View> chosen = Views.choice(MOST);

        assertThat(Views.choice(MOST)).isEqualTo(chosen);
        assertThat(chosen.stream().collect(Collectors.groupingBy(View::language, Collectors.counting())))
                .hasSize(8)
                .allSatisfy((language, count) -> assertThat(count).isBetween(25L, 55L));
    }

    @Test
    void aLineThatIsNoSight_isNotPassedOver() {
        assertThatThrownBy(() -> Sight.of("visitor | home | normal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visitor | home");
    }
}
