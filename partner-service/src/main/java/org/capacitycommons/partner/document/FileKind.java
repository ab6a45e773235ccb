package org.capacitycommons.partner.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that are kept, told by their content and never by what a client says. */
enum FileKind {
    PDF("application/pdf", "pdf", "255044462d"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    /** Any UTF-8 text; it is handed out as plain text whatever it holds. */
    TEXT("text/plain", "txt", "");

    private final String mediaType;
    private final String ending;
    /** The first bytes, in hexadecimal. */
    private final String start;

    FileKind(String mediaType, String ending, String start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** The kind of this content; empty for what is not kept. */
    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.is(content)).findFirst();
    }

    private boolean is(byte[] content) {
        if (this == TEXT) {
            return isText(content);
        }
        byte[] first = HexFormat.of().parseHex(start);
        return content.length > first.length && Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isBlank() && text.chars().noneMatch(FileKind::isControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
