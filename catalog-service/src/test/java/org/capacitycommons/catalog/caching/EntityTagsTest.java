package org.capacitycommons.catalog.caching;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntityTagsTest {

    @Test
    void aTag_isFoundAmongOthers_weakOrStrong() {
        assertThat(EntityTags.anyIs("\"a\", W/\"b\"", "\"b\"")).isTrue();
        assertThat(EntityTags.anyIs("\"b\"", "W/\"b\"")).isTrue();
        assertThat(EntityTags.anyIs("*", "\"b\"")).isTrue();
        assertThat(EntityTags.anyIs("\"c\"", "\"b\"")).isFalse();
        assertThat(EntityTags.anyIs(null, "\"b\"")).isFalse();
    }

    @Test
    void aRecordsTag_keepsItsVersionInFront() {
        assertThat(EntityTags.of("\"v7\"", "0af3")).isEqualTo("\"v7-0af3\"");
        assertThat(EntityTags.of(null, "0af3")).isEqualTo("W/\"0af3\"");
    }
}
