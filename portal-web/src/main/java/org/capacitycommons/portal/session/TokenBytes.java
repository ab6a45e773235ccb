package org.capacitycommons.portal.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.quarkus.oidc.AuthorizationCodeTokens;
import org.jspecify.annotations.Nullable;

/** The tokens of a session as bytes and back. */
final class TokenBytes {
    private TokenBytes() {}

    static byte[] of(AuthorizationCodeTokens tokens) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, tokens.getIdToken());
            write(out, tokens.getAccessToken());
            write(out, tokens.getRefreshToken());
            write(out, tokens.getAccessTokenScope());
            Long expiresIn = tokens.getAccessTokenExpiresIn();
            out.writeLong(expiresIn == null ? -1 : expiresIn);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static AuthorizationCodeTokens read(byte[] bytes) {
        var tokens = new AuthorizationCodeTokens();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            tokens.setIdToken(text(in));
            tokens.setAccessToken(text(in));
            tokens.setRefreshToken(text(in));
            tokens.setAccessTokenScope(text(in));
            long expiresIn = in.readLong();
            tokens.setAccessTokenExpiresIn(expiresIn < 0 ? null : expiresIn);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return tokens;
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
