package org.capacitycommons.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.testserver.HomeWithServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A ministry's records are copied while people work, the machine is lost, and the records are back on another one. */
class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static HomeWithServer source;
    private static Path taken;
    private static long acknowledgedBefore;

    @BeforeAll
    static void backUpWhilePeopleWork() throws Exception {
        source = HomeWithServer.started(folder, folder.resolve("source"));
        source.execute("partner", "create table project (number bigint primary key, text text)");
        source.execute("catalog", "create table price (number bigint primary key)");
        source.execute("catalog", "insert into price select generate_series(1, 1000)");
        taken = folder.resolve("monday.backup");
        var work = new AtomicBoolean(true);
        var written = new AtomicLong();
        var enough = new CountDownLatch(20);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writer = threads.submit(() -> {
                while (work.get()) {
                    long number = written.get() + 1;
                    source.execute("partner", "insert into project values (%d, repeat('x', 2000))".formatted(number));
                    written.set(number);
                    enough.countDown();
                }
                return written.get();
            });
            assertThat(enough.await(1, TimeUnit.MINUTES)).as("people write").isTrue();
            acknowledgedBefore = written.get();
            new Backup(source.home(), CLOCK).ofRunning(source.server().address(), taken);
            work.set(false);
            assertThat(writer.get()).isGreaterThanOrEqualTo(acknowledgedBefore);
        }
    }

    @AfterAll
    static void stop() {
        source.close();
    }

    @Test
    void copyOfARunningSuite_holdsEveryRecordThatWasAcknowledgedBefore() throws Exception {
        Home target = restored("other-machine");

        try (var server = HomeWithServer.started(folder, target.folder())) {
            long rows = server.number("partner", "select count(*) from project");
            assertThat(rows).isGreaterThanOrEqualTo(acknowledgedBefore);
            assertThat(server.number("partner", "select max(number) from project"))
                    .as("no gap")
                    .isEqualTo(rows);
            assertThat(server.number("catalog", "select count(*) from price")).isEqualTo(1000);
        }
    }

    @Test
    void backup_isClosedToOthersAndHoldsTheSecrets() throws IOException {
        assertThat(Files.getPosixFilePermissions(taken)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(restored("closed").secretsFile())
                .hasSameTextualContentAs(source.home().secretsFile());
        assertThat(folder.resolve("monday.backup.unfinished")).doesNotExist();
    }

    @Test
    void stoppedSuite_isCopiedAsItLies() throws Exception {
        Path home = folder.resolve("stopped");
        try (var server = HomeWithServer.started(folder, home)) {
            server.execute("portal", "create table session (id int)");
        }
        Path file = folder.resolve("stopped.backup");

        new Backup(new Home(folder, home), CLOCK).ofStopped(file);

        Home target = restore(file, folder.resolve("stopped-copy"));
        try (var server = HomeWithServer.started(folder, target.folder())) {
            assertThat(server.number("portal", "select count(*) from session")).isZero();
        }
    }

    @Test
    void existingFile_isNotOverwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "holiday pictures");

        assertThatThrownBy(() -> new Backup(source.home(), CLOCK)
                        .ofRunning(source.server().address(), mine))
                .isInstanceOf(LauncherFailure.class);

        assertThat(mine).hasContent("holiday pictures");
    }

    @Test
    void formerState_isKeptAside() throws IOException {
        Path home = folder.resolve("former");
        var former = new Home(folder, home);
        former.create();
        Files.writeString(former.postgres().resolve("data"), "last week");
        Files.createFile(former.catalogIndex().resolve("segments"));

        restore(taken, home);

        assertThat(home.resolve("replaced-20261124-100000/postgres/data")).hasContent("last week");
        assertThat(former.catalog()).doesNotExist();
        assertThat(former.postgresInitialised()).exists();
    }

    @Test
    void placeWithoutAnyState_keepsNothingAside() throws IOException {
        Path home = folder.resolve("fresh");

        restore(taken, home);

        assertThat(home.resolve("replaced-20261124-100000")).doesNotExist();
        assertThat(home.resolve("postgres/data/PG_VERSION")).exists();
    }

    @Test
    void oneChangedByte_isFoundAndNothingIsTouched() throws IOException {
        Path damaged = folder.resolve("damaged.backup");
        byte[] bytes = Files.readAllBytes(taken);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        assertRefused(damaged, "damaged-target", "damaged");
    }

    @Test
    void cutOffFile_isNoBackup() throws IOException {
        Path cut = folder.resolve("cut.backup");
        byte[] bytes = Files.readAllBytes(taken);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 200));

        assertThatThrownBy(() -> BackupFile.open(cut))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("not a backup");
    }

    @Test
    void smuggledFile_isRefused() throws IOException {
        Path altered = folder.resolve("altered.backup");
        copyWithEntry(altered, "postgres/data/postgresql.auto.conf.d");

        assertRefused(altered, "altered-target", "altered");
    }

    @Test
    void entryThatLeavesTheFolder_isRefused() throws IOException {
        Path escaping = folder.resolve("escaping.backup");
        copyWithEntry(escaping, "../../outside/");

        assertRefused(escaping, "escaping-target", "could not be unpacked");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static void assertRefused(Path file, String target, String word) {
        Path home = folder.resolve(target);

        assertThatThrownBy(() -> restore(file, home))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining(word);

        assertThat(home.resolve("postgres/initialised")).doesNotExist();
    }

    private static void copyWithEntry(Path target, String name) throws IOException {
        try (var from = new ZipFile(taken.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.isDirectory()) {
                    from.getInputStream(entry).transferTo(to);
                }
                to.closeEntry();
            }
            to.putNextEntry(new ZipEntry(name));
            to.closeEntry();
        }
    }

    private static Home restored(String name) throws IOException {
        return restore(taken, folder.resolve(name));
    }

    private static Home restore(Path file, Path target) throws IOException {
        Path copy = folder.resolve("copy-" + target.getFileName());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        var home = new Home(folder, target);
        home.create();
        var restore = new Restore(home, CLOCK);
        restore.unpack(BackupFile.open(copy), _ -> {});
        restore.putInPlace();
        return home;
    }
}
