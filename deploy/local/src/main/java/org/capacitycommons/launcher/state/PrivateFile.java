package org.capacitycommons.launcher.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.capacitycommons.launcher.LauncherFailure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * A file that only its owner may read (mode 600). It is written beside its place and moved there, so that nobody sees
 * half of it and a crash leaves either the old text or the new one.
 */
public final class PrivateFile {

    private PrivateFile() {}

    public static void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "%s cannot be written: check its folder's owner and free space.".formatted(file), refused);
        }
    }
}
