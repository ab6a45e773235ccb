package org.capacitycommons.partner.bom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The licence ids that a document may name as SPDX ids; every other licence is told by its name. */
final class SpdxIds {
    private static final Set<String> KNOWN = read();

    private SpdxIds() {}

    static boolean has(String id) {
        return KNOWN.contains(id);
    }

    private static Set<String> read() {
        try (InputStream file = SpdxIds.class.getResourceAsStream("/reference/spdx-ids.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of SPDX ids can't be read", e);
        }
    }
}
