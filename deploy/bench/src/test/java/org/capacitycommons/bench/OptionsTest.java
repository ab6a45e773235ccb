package org.capacitycommons.bench;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.launcher.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static Options options(String... arguments) {
        return Options.of(Path.of("/project"), Path.of("/home"), List.of(arguments));
    }

    @Test
    void aNumber_isTheOneGiven_orTheUsualOne() {
        assertThat(options("--models", "100_000").number("models", 5)).isEqualTo(100_000);
        assertThat(options().number("models", 5)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-3", "1e6", ""})
    void whatIsNoCount_isRefusedByName(String text) {
        assertThatThrownBy(() -> options("--models", text).number("models", 5))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("--models");
    }

    @Test
    void anOptionWithoutValue_isRefused() {
        assertThatThrownBy(() -> options("--models")).hasMessageContaining("--models");
        assertThatThrownBy(() -> options("models", "3")).hasMessageContaining("--name value");
    }

    @Test
    void somethingIsWanted_onlyWhereYesIsSaid() {
        assertThat(options("--publish", "yes").wanted("publish")).isTrue();
        assertThat(options("--publish", "no").wanted("publish")).isFalse();
        assertThat(options().wanted("publish")).isFalse();
        assertThatThrownBy(() -> options("--publish", "sure").wanted("publish")).hasMessageContaining("--publish");
    }
}
