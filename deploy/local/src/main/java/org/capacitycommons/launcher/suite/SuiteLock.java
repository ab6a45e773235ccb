package org.capacitycommons.launcher.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;

/** Held by the one launcher that owns a state folder. The system gives it back however that launcher ends. */
final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private SuiteLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty when another launcher holds it. */
    static Optional<SuiteLock> take(Path run) {
        try {
            FileChannel channel =
                    FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SuiteLock(channel, lock));
        } catch (OverlappingFileLockException heldByThisJvm) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new LauncherFailure("The folder %s cannot be locked.".formatted(run), refused);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException alreadyGone) {
            throw new LauncherFailure("The lock of the suite could not be released.", alreadyGone);
        }
    }
}
