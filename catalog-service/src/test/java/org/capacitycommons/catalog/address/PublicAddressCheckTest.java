package org.capacitycommons.catalog.address;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PublicAddressCheckTest {

    @Test
    void inProduction_noServiceRunsWithoutItsAddress() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PublicAddressCheck.require(true, false))
                .withMessageContaining("CATALOG_PUBLIC_URL");
        assertThatCode(() -> PublicAddressCheck.require(true, true)).doesNotThrowAnyException();
        assertThatCode(() -> PublicAddressCheck.require(false, false)).doesNotThrowAnyException();
    }
}
