package org.capacitycommons.catalog.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the id on the Hugging Face Hub in what feeds write, and tells models from copies and test pieces. */
public final class HubIds {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][\\w.\\-]{0,95}/[A-Za-z0-9][\\w.\\-]{0,95}");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([^/\\s?#]+/[^/\\s?#]+).*");

    /** First parts of addresses on the Hub that are not namespaces. */
    private static final List<String> NO_MODELS =
            List.of("collections", "datasets", "spaces", "blog", "papers", "docs");

    /** Namespaces that moved; feeds keep the old name for years. */
    private static final Map<String, String> MOVED =
            Map.of("cohereforai", "CohereLabs", "thudm", "zai-org", "sambanovasystems", "sambanova");

    private static final Pattern TEST_PIECE = Pattern.compile(
            "(^|.*[-_/])(internal-testing|tiny-random|random|dummy|unit-?tests?|testing|tests?|toy|debug)([-_/].*|$)");
    private static final Pattern TEST_SPACE =
            Pattern.compile("(nm-testing|.*-internal-testing|tiny-random|hf-internal-.*)/.*");

    /** Ways in which others, or the developers, pack weights again. */
    private static final Pattern REPACKED = Pattern.compile(
            "(?i)(.+?)[-_.](gguf|awq|gptq|mlx|exl2|exl3|fp8|fp4|nvfp4|mxfp4|bnb|w4a16|w8a8|w8a16|int4|int8|onnx|"
                    + "quantized|dequantized|4bit|8bit|6bit)([-_.].*)?$");

    private HubIds() {}

    /** The id that an address, or an id with words around it, names; null when it names no model. */
    public static @Nullable String in(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String text = stated.strip();
        Matcher address = ADDRESS.matcher(text);
        String id = address.matches() ? address.group(1) : text;
        if (!ID.matcher(id).matches()) {
            return null;
        }
        String namespace = id.substring(0, id.indexOf('/'));
        return NO_MODELS.contains(namespace.toLowerCase(Locale.ROOT)) ? null : today(id, namespace);
    }

    private static String today(String id, String namespace) {
        String moved = MOVED.get(namespace.toLowerCase(Locale.ROOT));
        return moved == null ? id : moved + id.substring(namespace.length());
    }

    /** Whether a repository only serves the tests of some software. */
    public static boolean isTestPiece(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return TEST_SPACE.matcher(lower).matches() || TEST_PIECE.matcher(lower).matches();
    }

    public static boolean isRepacked(String id) {
        return REPACKED.matcher(id).matches();
    }

    /** The name of the model that was packed again; the name itself when it was not. */
    public static String unpacked(String name) {
        Matcher packed = REPACKED.matcher(name);
        return packed.matches() ? packed.group(1) : name;
    }
}
