package org.capacitycommons.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The style sheet and the script. Their addresses carry a hash of their content, so browsers keep them. */
final class Assets {
    private static final Asset STYLE = read("portal.css", "text/css;charset=UTF-8");
    private static final Asset SCRIPT = read("portal.js", "text/javascript;charset=UTF-8");
    private static final Map<String, Asset> BY_NAME = Map.of(STYLE.name(), STYLE, SCRIPT.name(), SCRIPT);

    private Assets() {}

    /** One file. */
    record Asset(String name, String mediaType, String content) {
        String address() {
            return "/assets/" + name;
        }
    }

    static String style() {
        return STYLE.address();
    }

    static String script() {
        return SCRIPT.address();
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Asset read(String file, String mediaType) {
        try (var in = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no asset " + file);
            }
            byte[] content = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            String mark = HexFormat.of().formatHex(hash, 0, 6);
            int dot = file.lastIndexOf('.');
            return new Asset(
                    file.substring(0, dot) + "-" + mark + file.substring(dot),
                    mediaType,
                    new String(content, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
