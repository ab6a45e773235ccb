package org.capacitycommons.portal.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A brand as rules that follow the portal's own in the same file, so that it costs no further request. */
final class StyleOfBrand {
    private StyleOfBrand() {}

    static String of(Brand brand) {
        StringBuilder rules = new StringBuilder();
        if (!brand.light().isEmpty()) {
            rules.append(":root{").append(tokens(brand.light())).append("}\n");
        }
        if (!brand.dark().isEmpty()) {
            rules.append("@media (prefers-color-scheme:dark){:root{")
                    .append(tokens(brand.dark()))
                    .append("}}\n");
        }
        String logo = brand.logo();
        if (logo != null) {
            rules.append(".brand::before{content:\"\";inline-size:2rem;block-size:2rem;margin-inline-end:.6rem;")
                    .append("background:url(\"")
                    .append(address(logo))
                    .append("\") center/contain no-repeat}\n");
        }
        return rules.toString();
    }

    /** The image as an address that holds it; what an address may hold stays, because every page carries it. */
    static String address(String image) {
        return "data:image/svg+xml,"
                + URLEncoder.encode(image, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%3D", "=")
                        .replace("%2F", "/")
                        .replace("%3A", ":");
    }

    private static String tokens(Map<String, Colour> colours) {
        return new TreeMap<>(colours)
                .entrySet().stream()
                        .map(token -> "--" + token.getKey() + ":" + token.getValue())
                        .collect(Collectors.joining(";"));
    }
}
