package org.capacitycommons.partner.bom;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Properties under the prefix of this suite; what is not known is left out. Listed in {@code docs/traceability.md}. */
final class Properties {
    static final String PREFIX = "capacitycommons:";

    private final List<MlBom.Property> properties = new ArrayList<>();

    private Properties() {}

    static Properties of() {
        return new Properties();
    }

    Properties with(String name, @Nullable Object value) {
        if (value != null) {
            properties.add(new MlBom.Property(PREFIX + name, value.toString()));
        }
        return this;
    }

    List<MlBom.Property> list() {
        return List.copyOf(properties);
    }
}
