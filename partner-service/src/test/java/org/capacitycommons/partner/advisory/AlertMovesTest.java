package org.capacitycommons.partner.advisory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AlertMovesTest {

    /** Every pair of states with every cause: what is not in the list is forbidden. */
    @Test
    void onlyTheseMovesAreLegal() {
        List<String> legal = Arrays.stream(AlertState.values())
                .flatMap(from -> Arrays.stream(AlertState.values())
                        .flatMap(to -> Arrays.stream(AlertMoves.Cause.values())
                                .filter(cause ->
                                        AlertMoves.find(from, to, cause).isPresent())
                                .map(cause -> from + " " + to + " " + cause)))
                .toList();

        assertThat(legal)
                .containsExactlyInAnyOrder(
                        "OPEN ACKNOWLEDGED RESPONSE",
                        "OPEN CLEARED NOT_IN_USE",
                        "OPEN CLEARED ADVISORY_WITHDRAWN",
                        "OPEN CLEARED SUPERSEDED",
                        "ACKNOWLEDGED CLEARED NOT_IN_USE",
                        "ACKNOWLEDGED CLEARED ADVISORY_WITHDRAWN",
                        "ACKNOWLEDGED CLEARED SUPERSEDED");
    }

    @Test
    void onlyAResponseIsUpToTheMinistry() {
        assertThat(AlertMoves.TABLE)
                .allSatisfy(move -> assertThat(move.who())
                        .isEqualTo(
                                move.cause() == AlertMoves.Cause.RESPONSE
                                        ? AlertMoves.Who.MINISTRY
                                        : AlertMoves.Who.SYSTEM));
    }

    @ParameterizedTest
    @EnumSource(ProposalState.class)
    void proposal_isDecidedOnce(ProposalState from) {
        Set<ProposalState> reachable =
                Arrays.stream(ProposalState.values()).filter(from::canBecome).collect(Collectors.toSet());

        assertThat(reachable)
                .isEqualTo(
                        from == ProposalState.OPEN
                                ? EnumSet.complementOf(EnumSet.of(ProposalState.OPEN))
                                : EnumSet.noneOf(ProposalState.class));
    }

    @ParameterizedTest
    @CsvSource({"LOW, LOW", "MODERATE, MODERATE", "SEVERE, SEVERE", "CATASTROPHIC, SEVERE", "'', SEVERE"})
    void unknownSeverity_countsAsTheWorst(String told, Severity expected) {
        assertThat(Severity.of(told)).isEqualTo(expected);
    }
}
