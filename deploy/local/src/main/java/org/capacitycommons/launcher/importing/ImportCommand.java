package org.capacitycommons.launcher.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.progress.ProgressBar;
import org.capacitycommons.launcher.progress.Terminal;

/** {@code import SOURCE FILE}: sends a file, shows how far it is, and tells what came of it. */
public final class ImportCommand {

    private final ImportClient client;
    private final Terminal terminal;
    private final ProgressBar bar;
    private final Duration lookEvery;

    public ImportCommand(ImportClient client, Terminal terminal, ProgressBar bar, Duration lookEvery) {
        this.client = client;
        this.terminal = terminal;
        this.bar = bar;
        this.lookEvery = lookEvery;
    }

    /** Returns 0 when the file was taken, 1 when it was refused or failed half-way. */
    public int run(String source, Path file) throws InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new LauncherFailure("There is no readable file %s.".formatted(file));
        }
        terminal.passing("  Sending " + file.getFileName());
        ImportRun run = client.send(source, file);
        while (run.isRunning()) {
            bar.show(run.bytesRead(), run.bytesTotal(), "%,d records".formatted(run.read()));
            Thread.sleep(lookEvery);
            run = client.state(run.id());
        }
        new ImportSummary(run).lines().forEach(terminal::line);
        return run.succeeded() ? 0 : 1;
    }
}
