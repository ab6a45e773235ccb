package org.capacitycommons.launcher.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.process.Ending;
import org.capacitycommons.launcher.process.Liveness;
import org.capacitycommons.launcher.process.OwnSession;
import org.capacitycommons.launcher.process.Part;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.PrivateFile;

/** Real PostgreSQL as a process of the suite, with its data kept and every write on disk before it is acknowledged. */
public final class EmbeddedPostgresServer implements Part {

    public static final String NAME = "postgresql";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** No socket in a shared folder, nothing beyond this machine; the rest keeps memory and disk modest. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=100",
            "max_wal_size=512MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] %q%u@%d ");

    private final Path folder;
    private final PostgresBinaries binaries;
    private final Path log;
    private final int port;
    private final String password;
    private final ProcessRegister register;
    private @Nullable ProcessHandle launched;

    /**
     * @param folder holds the data
     * @param programs holds the unpacked binaries, shared by all suites of a checkout
     */
    public EmbeddedPostgresServer(
            Path folder, Path programs, Path log, int port, String password, ProcessRegister register) {
        this.folder = folder;
        this.binaries = new PostgresBinaries(programs);
        this.log = log;
        this.port = port;
        this.password = password;
        this.register = register;
    }

    public DatabaseServer address() {
        return DatabaseServer.embedded(port, password);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Returns when the server answers with the promised settings. */
    @Override
    public void start() throws InterruptedException {
        try {
            Path bin = binaries.unpacked().resolve("bin");
            if (Files.notExists(initialised())) {
                initialise(bin);
            }
            Postmaster.clearStaleLock(data());
            awaitAnswer(launch(bin));
        } catch (IOException failed) {
            throw new LauncherFailure(
                    "PostgreSQL did not start: check owner and free space of %s.".formatted(folder), failed);
        }
        SafetySettings.verify(address());
        ClosedByDefault.apply(address());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(launched).filter(Liveness::isRunning).or(() -> register.alive(NAME));
    }

    @Override
    public boolean isReady() {
        return process().isPresent() && address().answers();
    }

    /** Writes everything out and ends the server; also one that an earlier launcher left behind. */
    @Override
    public void stop() {
        Optional<ProcessHandle> server = process();
        if (server.isPresent() && !Ending.interrupt(server.get(), PATIENCE)) {
            throw new LauncherFailure(
                    "PostgreSQL (process %d) is still writing its data out: wait, then run ./portal stop."
                            .formatted(server.get().pid()));
        }
        register.remove(NAME);
    }

    /** A first start that was cut short leaves half a cluster and no data: it is begun again. */
    private void initialise(Path bin) throws IOException, InterruptedException {
        FolderTree.delete(data());
        Path passwordFile = folder.resolve("superuser-password");
        PrivateFile.write(passwordFile, password + "\n");
        List<String> initdb = List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data(),
                "--username=" + DatabaseServer.EMBEDDED_ADMIN,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Process process = program(initdb).start();
        try {
            if (process.waitFor() != 0) {
                throw new LauncherFailure(
                        "PostgreSQL could not make its data folder. Its log says why: %s".formatted(log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Files.deleteIfExists(passwordFile);
        }
        Files.createFile(initialised());
    }

    private Process launch(Path bin) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(bin.resolve("postgres").toString(), "-D", data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process server = program(command).start();
        launched = server.toHandle();
        register.add(NAME, server.toHandle(), data().toString());
        return server;
    }

    private ProcessBuilder program(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(OwnSession.command(ServerUser.command(command)));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private void awaitAnswer(Process server) throws InterruptedException {
        for (long left = PATIENCE.dividedBy(LOOK_EVERY); left > 0; left--) {
            if (!Liveness.isRunning(server.toHandle())) {
                throw new LauncherFailure(
                        "PostgreSQL ended while it was starting. Its log says why: %s".formatted(log));
            }
            if (address().answers()) {
                return;
            }
            server.waitFor(LOOK_EVERY);
        }
        throw new LauncherFailure("PostgreSQL did not answer within %d seconds. Its log says why: %s"
                .formatted(PATIENCE.toSeconds(), log));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path initialised() {
        return folder.resolve("initialised");
    }
}
