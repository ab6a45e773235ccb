package org.capacitycommons.portal.map;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The map fits into a first visit, and marks only where there is something. */
class WorldMapTest {

    @Test
    void land_isOneLightPath() throws Exception {
        String land = WorldMap.of("", List.of()).land();
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(land.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(land).hasSizeLessThan(8_000).matches("(M[0-9 ]+l[0-9 -]+z)+");
        assertThat(zipped.size()).isLessThan(3_000);
    }

    @Test
    void nationsWithSomething_haveADot_theLargestFirst() {
        var map = WorldMap.of(
                "",
                List.of(
                        new WorldMap.Count("KE", 1, "Kenya: 1"),
                        new WorldMap.Count("PK", 40, "Pakistan: 40"),
                        new WorldMap.Count("TD", 0, "Chad: 0"),
                        new WorldMap.Count("XX", 9, "Several nations: 9")));

        assertThat(map.dots()).extracting(WorldMap.Dot::title).containsExactly("Pakistan: 40", "Kenya: 1");
        assertThat(map.dots()).extracting(WorldMap.Dot::radius).containsExactly(11, 6);
    }

    @Test
    void dots_growSlowly_andNeverCoverAContinent() {
        var map = WorldMap.of("", List.of(new WorldMap.Count("KE", 1_000_000, "")));

        assertThat(map.dots().getFirst().radius()).isEqualTo(14);
    }
}
