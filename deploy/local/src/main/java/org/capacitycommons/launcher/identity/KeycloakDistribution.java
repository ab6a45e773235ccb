package org.capacitycommons.launcher.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.FolderTree;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Keycloak's program files: unpacked from the Maven artefact and built once for PostgreSQL, which takes most of a
 * minute and is never needed again until the version or the build options change.
 */
public final class KeycloakDistribution {

    /** Only what must be fixed at build time; everything else is given at start. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private final Path programs;
    private final Path zipPath;
    private final Path javaHome;
    private final Path buildLog;

    /**
     * @param programs where it is unpacked
     * @param zipPath a file that names the zip in the local Maven repository
     */
    public KeycloakDistribution(Path programs, Path zipPath, Path javaHome, Path buildLog) {
        this.programs = programs;
        this.zipPath = zipPath;
        this.javaHome = javaHome;
        this.buildLog = buildLog;
    }

    public Path folder() {
        return programs.resolve(zip().getFileName().toString().replaceFirst("\\.zip$", ""));
    }

    public boolean isReady() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(fingerprint());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Unpacks and builds. Two suites of one checkout may ask at once: the second waits and finds it done. */
    public void prepare() throws InterruptedException {
        Path lock = programs.resolve("keycloak.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !isReady()) {
                unpack();
                build();
                Files.writeString(marker(), fingerprint());
            }
        } catch (IOException failed) {
            throw new LauncherFailure(
                    "Keycloak could not be unpacked into %s: check its owner and free space (400 MB are needed)."
                            .formatted(programs),
                    failed);
        }
    }

    private void unpack() throws IOException {
        Path zip = zip();
        if (!Files.isReadable(zip)) {
            throw new LauncherFailure(
                    "Keycloak's distribution is not in the local Maven repository: delete deploy/local/target and run ./portal start with a network.");
        }
        FolderTree.delete(folder());
        Path fresh = programs.resolve("keycloak.new");
        FolderTree.delete(fresh);
        ZipArchive.unpackWithoutTopFolder(zip, fresh);
        Files.move(fresh, folder());
    }

    private void build() throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(
                List.of("sh", folder().resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(buildLog.toFile()));
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new LauncherFailure("Keycloak's build failed. Its log says why: %s".formatted(buildLog));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private Path zip() {
        try {
            return Path.of(Files.readString(zipPath, UTF_8).strip());
        } catch (IOException notBuilt) {
            throw new LauncherFailure(
                    "The launcher is not built completely: delete deploy/local/target and run ./portal start again.",
                    notBuilt);
        }
    }

    private Path marker() {
        return folder().resolve("built-for-portal");
    }

    private static String fingerprint() {
        return String.join(" ", BUILD_OPTIONS);
    }
}
