package org.capacitycommons.partner.membership;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.security.MemberRole;

import static org.assertj.core.api.Assertions.assertThat;

/** No organisation is left without somebody who may submit. */
class LeavingTest {

    @ParameterizedTest(name = "{0}: {1} goes, {2} is named: {3}")
    @CsvSource(textBlock = """
            a:SUBMITTER b:EDITOR,              a, ,  NobodyLeft
            a:SUBMITTER b:EDITOR,              a, b, Succeeded
            a:SUBMITTER b:EDITOR,              a, a, NoSuccessor
            a:SUBMITTER b:EDITOR,              a, c, NoSuccessor
            a:SUBMITTER b:EDITOR,              b, ,  Fine
            a:SUBMITTER b:SUBMITTER,           a, ,  Fine
            a:SUBMITTER b:SUBMITTER c:EDITOR,  a, c, Succeeded
            a:SUBMITTER,                       a, ,  NobodyLeft
            a:EDITOR,                          a, ,  Fine
            """)
    void lastSubmitter_namesSomebody(String active, String leaving, @Nullable String successor, String outcome) {
        List<Leaving.Member> members = List.of(active.split(" +", -1)).stream()
                .map(text -> text.split(":", -1))
                .map(parts -> new Leaving.Member(parts[0], MemberRole.valueOf(parts[1])))
                .toList();

        assertThat(Leaving.of(members, leaving, successor).getClass().getSimpleName())
                .isEqualTo(outcome);
    }
}
