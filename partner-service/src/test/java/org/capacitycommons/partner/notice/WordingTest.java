package org.capacitycommons.partner.notice;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every notice has words in every language, whatever a record is called. */
class WordingTest {
    private static final String TITLE = "L'eau {0} d'abord";

    @ParameterizedTest
    @EnumSource
    void everyNotice_namesItsRecordInBothLanguages(NoticeKind kind) {
        List<String> texts = List.of(
                Wording.in("en").text("notice." + kind.slug(), TITLE),
                Wording.in("fr").text("notice." + kind.slug(), TITLE));

        assertThat(texts)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains(TITLE).doesNotContain("''"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLink_isAPathOfThePortal(NoticeKind kind) {
        assertThat(kind.path("fr", "project/P-1042")).matches("/fr(/my)?(/[a-z]+)?(/P-1042)?");
        assertThat(NoticeKind.of(kind.slug())).isEqualTo(kind);
    }
}
