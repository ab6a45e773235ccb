package org.capacitycommons.catalog.importing.spdx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.capacitycommons.catalog.importing.RawLicence;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpdxSourceTest {
    private final List<RawLicence> licences = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();

    private void read(String json) throws IOException {
        new SpdxSource().read(new ByteArrayInputStream(json.getBytes(UTF_8)), new Source.Sink<>() {
            @Override
            public void record(RawLicence licence) {
                licences.add(licence);
            }

            @Override
            public void rejected(String place, String reason) {
                rejections.add(place + ": " + reason);
            }
        });
    }

    @Test
    void whatTheListDoesNotSay_isNotNo() throws IOException {
        read("{\"licenseListVersion\":\"d8abdb0\",\"licenses\":[{\"licenseId\":\"MIT\",\"name\":\"MIT License\","
                + "\"isOsiApproved\":true,\"isFsfLibre\":true,\"reference\":\"https://spdx.org/licenses/MIT.html\"},"
                + "{\"licenseId\":\"GPL-3.0\",\"name\":\"GPL\",\"isDeprecatedLicenseId\":true,\"reference\":\"./x\"},"
                + "{\"licenseId\":\"broken\"}]}");

        assertThat(licences)
                .containsExactly(
                        new RawLicence("MIT", "MIT License", true, true, false, "https://spdx.org/licenses/MIT.html"),
                        new RawLicence("GPL-3.0", "GPL", false, null, true, null));
        assertThat(rejections).containsExactly("records/3: has no id that can be used");
    }

    @Test
    void anotherFile_isRefused() {
        assertThatThrownBy(() -> read("{\"a\":1}")).isInstanceOf(UnreadableFeed.class);
        assertThatThrownBy(() -> read("{\"licenses\":{}}")).isInstanceOf(UnreadableFeed.class);
    }
}
