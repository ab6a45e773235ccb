package org.capacitycommons.launcher.state;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FailureReportTest {

    @TempDir
    Path folder;

    @Test
    void unforeseenFailure_isOneSentenceAtTheTerminalAndATraceInTheLog() {
        var home = new Home(folder, folder.resolve(".portal"));

        String sentence = FailureReport.write(home, new IllegalStateException("half a thought"));

        Path log = home.log("launcher-failure");
        assertThat(sentence)
                .contains(log.toString())
                .doesNotContain("Exception")
                .hasLineCount(1);
        assertThat(log)
                .content()
                .contains("IllegalStateException: half a thought")
                .contains("at ");
    }
}
