package org.capacitycommons.launcher.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.Home;

/** {@code reset}: deletes all data, secrets and accounts, after asking. Unpacked programs stay. */
public final class ResetCommand {

    private static final String CONSENT = "delete";

    private final Settings settings;
    private final Terminal terminal;
    private final BufferedReader answers;

    public ResetCommand(Settings settings, Terminal terminal, BufferedReader answers) {
        this.settings = settings;
        this.terminal = terminal;
        this.answers = answers;
    }

    /** @param consentGiven whether the person has already said yes on the command line */
    public int run(boolean consentGiven) {
        Home home = settings.home();
        home.create();
        Optional<SuiteLock> lock = SuiteLock.take(home.run());
        if (lock.isEmpty() || Suite.anyPartRuns(home)) {
            throw new LauncherFailure("The suite is running: end it with ./portal stop, then reset it.");
        }
        try (SuiteLock _ = lock.get()) {
            return consentGiven || consents(home) ? delete(home) : kept();
        }
    }

    private boolean consents(Home home) {
        terminal.line("This deletes every model, project, account and secret in %s.".formatted(home.folder()));
        terminal.line("Type %s to go on:".formatted(CONSENT));
        try {
            return CONSENT.equals(answers.readLine());
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private int delete(Home home) {
        for (Path path : home.resettable()) {
            try {
                FolderTree.delete(path);
            } catch (IOException refused) {
                throw new LauncherFailure("%s could not be deleted completely.".formatted(path), refused);
            }
        }
        terminal.line("Everything is deleted. The next ./portal start begins from the seed data.");
        return 0;
    }

    private int kept() {
        terminal.line("Nothing was deleted.");
        return 1;
    }
}
