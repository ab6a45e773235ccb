package org.capacitycommons.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.capacitycommons.launcher.LauncherFailure;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Packages of Node.js, installed once for each lock file into a folder that stays. */
final class NodePackages {
    private static final String LIST = "package.json";
    private static final String LOCK = "package-lock.json";
    private static final int MINUTES = 10;

    private final Path wanted;
    private final Path folder;

    /** @param wanted the folder with the list and the lock file of the packages */
    NodePackages(Path wanted, Path folder) {
        this.wanted = wanted;
        this.folder = folder;
    }

    void install() throws IOException, InterruptedException {
        Path done = folder.resolve("installed-lock.json");
        if (Files.exists(done) && Files.mismatch(done, wanted.resolve(LOCK)) == -1) {
            return;
        }
        Files.createDirectories(folder);
        for (String file : List.of(LIST, LOCK)) {
            Files.copy(wanted.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = start("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        String said = new String(npm.getInputStream().readAllBytes(), UTF_8);
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new LauncherFailure("npm could not install what %s lists; the first time needs the network.\n%s"
                    .formatted(wanted.resolve(LIST), said));
        }
        Files.copy(wanted.resolve(LOCK), done, StandardCopyOption.REPLACE_EXISTING);
    }

    Path file(String name) {
        return folder.resolve("node_modules").resolve(name);
    }

    private Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new LauncherFailure("Node.js 18.20 or newer with npm is needed: install nodejs and npm.", missing);
        }
    }
}
