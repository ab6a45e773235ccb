package org.capacitycommons.partner.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept, told by their content and never by what a client says. */
enum FileKind {
    PDF("application/pdf", "pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    /** Any UTF-8 text; it is handed out as plain text whatever it holds. */
    TEXT("text/plain", "txt", new byte[0]);

    private final String mediaType;
    private final String ending;
    private final byte[] start;

    FileKind(String mediaType, String ending, byte[] start) {
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
        return this == TEXT
                ? isText(content)
                : content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return !text.isBlank() && text.chars().noneMatch(FileKind::isControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
