package org.capacitycommons.portal.session;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SealTest {
    private static final byte[] TEXT = "a refresh token".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal("a secret of at least thirty-two characters", "tokens");
    private final byte[] place = Seal.sha256("session one");

    @Test
    void whatIsSealed_opensInItsPlaceOnly() {
        byte[] box = seal.close(TEXT, place);

        assertThat(seal.open(box, place)).hasValue(TEXT);
        assertThat(seal.open(box, Seal.sha256("session two"))).isEmpty();
        assertThat(new String(box, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
    }

    @Test
    void anotherKeyOrPurpose_opensNothing() {
        byte[] box = seal.close(TEXT, place);

        assertThat(new Seal("a secret of at least thirty-two characters", "forms").open(box, place))
                .isEmpty();
        assertThat(new Seal("another secret of thirty-two characters!!", "tokens").open(box, place))
                .isEmpty();
    }

    @Test
    void aChangedByte_isNoticed() {
        byte[] box = seal.close(TEXT, place);
        box[box.length - 1] ^= 1;

        assertThat(seal.open(box, place)).isEmpty();
        assertThat(seal.open(new byte[3], place)).isEmpty();
    }
}
