package org.capacitycommons.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordVersionTest {

    @Test
    void aWriterWhoReadTheRecord_mayWrite() {
        var read = RecordVersion.required("\"v7\"");

        read.mustMatch(7);

        assertThat(read.etag()).isEqualTo("\"v7\"");
    }

    @Test
    void whatTellsBodiesOfOneVersionApart_isOfNoMatterToAWriter() {
        assertThat(RecordVersion.required("\"v7-0af3c2\"").number()).isEqualTo(7);
    }

    @Test
    void aWriterWhoReadNothing_isToldToReadFirst() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RecordVersion.required(null))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(HttpProblem.PRECONDITION_REQUIRED));
    }

    @Test
    void aWriterWhoReadAnOldVersion_isShownThePresentOne() {
        var read = RecordVersion.required("\"v7\"");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read.mustMatch(9))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(HttpProblem.STALE_VERSION);
                    assertThat(refusal.members()).containsEntry("currentVersion", 9L);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v7-\"",
                "\"v7-x\"",
                "v7",
                "7",
                "*",
                "W/\"v7\"",
                "\"v-1\"",
                "\"v7\", \"v8\"",
                "\"v99999999999999999999\""
            })
    void anythingButOneStrongTag_isMalformed(String ifMatch) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RecordVersion.required(ifMatch))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(HttpProblem.MALFORMED_REQUEST));
    }
}
