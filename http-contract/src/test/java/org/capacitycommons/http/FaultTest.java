package org.capacitycommons.http;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08006 | Outage         | the connection broke
            53300 | Outage         | too many connections
            57P01 | Outage         | the database shuts down
            22003 | UnstorableValue | a number beyond the column
            22007 | UnstorableValue | a text that is no time
            22008 | UnstorableValue | a year beyond the calendar
            22P02 | UnstorableValue | a text that is no number
            40001 | LostRace       | serialisation failure
            55P03 | LostRace       | lock not available
            23505 | LostRace       | somebody inserted the same key
            22021 | UnstorableValue | a NUL character
            42P01 | Bug            | a table is missing
            """)
    void theStateOfAnSqlError_saysWhatHappened(String state, String expected, String meaning) {
        var wrapped = new RuntimeException("wrapped", new SQLException(meaning, state));

        assertThat(Fault.of(wrapped).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void aPoolThatGivesUpWaiting_isAnOutage() {
        var exhausted = new SQLException("Sorry, acquisition timeout!".replace("acquisition", "Acquisition"));

        assertThat(Fault.of(exhausted)).isInstanceOf(Fault.Outage.class);
    }

    @Test
    void twoWritersOfOneRecord_areARace() {
        assertThat(Fault.of(new IllegalStateException(new OptimisticLockException())))
                .isInstanceOf(Fault.LostRace.class);
    }

    @Test
    void anythingElse_isABugOfOurs() {
        assertThat(Fault.of(new NullPointerException())).isInstanceOf(Fault.Bug.class);
    }
}
