package org.capacitycommons.catalog.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HubFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, apache-2.0",
        "GPL-3.0-only, gpl-3.0",
        "AGPL-3.0-only, agpl-3.0",
        "CC-BY-NC-SA-4.0, cc-by-nc-sa-4.0",
        "LicenseRef-llama3.1, llama3.1",
        "LicenseRef-gemma, gemma",
        "LicenseRef-tencent-hunyuan-community, other",
        "LicenseRef-modified-mit-kimi, other"
    })
    void licences_haveTheNamesOfTheHub(String ours, String theirs) {
        assertThat(HubLicences.name(ours)).isEqualTo(theirs);
    }

    @Test
    void aRangeOfParameters_isReadWithItsUnits() {
        assertThat(ParameterRange.of("min:6B,max:128B"))
                .isEqualTo(new ParameterRange(6_000_000_000L, 128_000_000_000L));
        assertThat(ParameterRange.of("max:1.5T")).isEqualTo(new ParameterRange(null, 1_500_000_000_000L));
        assertThat(ParameterRange.of("min:500")).isEqualTo(new ParameterRange(500L, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6B", "min:", "min:-1B", "min:6B;max:7B", "min:999999999999999T", "max:1e9", "min:6b"})
    void anyOtherRange_isRefused(String range) {
        assertThatExceptionOfType(HubRefusal.class).isThrownBy(() -> ParameterRange.of(range));
    }

    @Test
    void flatPaths_becomeFolders() {
        List<HubRevisions.File> files = List.of(
                new HubRevisions.File("README.md", 10L, null),
                new HubRevisions.File("a/b/c.bin", 20L, "f".repeat(64)),
                new HubRevisions.File("a/d.bin", null, null));

        assertThat(FileTree.of(files, "", false))
                .extracting(FileTree.Entry::path)
                .containsExactly("a", "README.md");
        assertThat(FileTree.of(files, "a", false))
                .extracting(FileTree.Entry::path)
                .containsExactly("a/b", "a/d.bin");
        assertThat(FileTree.of(files, "", true))
                .extracting(FileTree.Entry::path)
                .containsExactly("a", "a/b", "README.md", "a/b/c.bin", "a/d.bin");
        assertThatExceptionOfType(HubRefusal.class)
                .isThrownBy(() -> FileTree.of(files, "nothing", false))
                .matches(refusal -> refusal.codeHeader().equals("EntryNotFound"));
    }

    @Test
    void aMarkerOfAnotherOrder_orABrokenOne_isRefused() {
        String marker = new HubMarker(HubOrder.BY_SIZE, "8000000000", "a/b").written();

        assertThat(HubMarker.read(marker, HubOrder.BY_SIZE).hubId()).isEqualTo("a/b");
        assertThatExceptionOfType(HubRefusal.class).isThrownBy(() -> HubMarker.read(marker, HubOrder.BY_RELEASE));
        assertThatExceptionOfType(HubRefusal.class).isThrownBy(() -> HubMarker.read("%%%", HubOrder.BY_SIZE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now'",
                "----------",
                "2026-02-31 10:00:00+00",
                "2026-11-24 25:00:00+00",
                "2026-11-24 10:00:00+19",
                "0000-01-01 10:00:00+00",
                "2026-11-24 10:00:00"
            })
    void aMarkerWithoutATime_isRefused(String forged) {
        String marker = new HubMarker(HubOrder.BY_CHANGE, forged, "a/b").written();

        assertThatExceptionOfType(HubRefusal.class).isThrownBy(() -> HubMarker.read(marker, HubOrder.BY_CHANGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24 10:00:00+00", "2026-11-24 10:00:00.123456+05:30", "2026-11-24 10:00:00.1-03"})
    void aMarkerWithATimeOfPostgres_isRead(String time) {
        String marker = new HubMarker(HubOrder.BY_CHANGE, time, "a/b").written();

        assertThat(HubMarker.read(marker, HubOrder.BY_CHANGE).key()).isEqualTo(time);
    }
}
