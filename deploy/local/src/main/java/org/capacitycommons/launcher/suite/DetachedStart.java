package org.capacitycommons.launcher.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.process.Ending;
import org.capacitycommons.launcher.process.Marks;
import org.capacitycommons.launcher.process.OwnSession;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.RandomText;

/** {@code start --detach}: a launcher in the background does the work; this one shows it and returns when all is ready. */
public final class DetachedStart {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Terminal terminal;
    private final StartCommand inForeground;

    public DetachedStart(Settings settings, Terminal terminal, StartCommand inForeground) {
        this.settings = settings;
        this.terminal = terminal;
        this.inForeground = inForeground;
    }

    /** @param mainClass the launcher's entry, which is run again in the background */
    public int run(Class<?> mainClass) throws InterruptedException {
        Home home = settings.home();
        home.create();
        if (isRunning(home)) {
            return inForeground.alreadyRunning();
        }
        // A killed launcher leaves its mark, which would be taken for the new one's.
        var ready = new ReadyMark(home.run());
        ready.clear();
        Path log = home.log(StartCommand.LAUNCHER);
        LogRotation.rotate(log);
        Process background = launch(mainClass, log);
        // Ctrl-C while waiting means "do not start", so the launcher in the background is told as well.
        var cancel = new Thread(() -> Ending.end(background.toHandle(), PATIENCE), "cancel-start");
        Runtime.getRuntime().addShutdownHook(cancel);
        boolean isReady = follow(background, log, ready);
        Runtime.getRuntime().removeShutdownHook(cancel);
        if (!isReady) {
            return 1;
        }
        new Greeting(settings, terminal).print(settings.demoAccounts(new RandomText()));
        return 0;
    }

    private static boolean isRunning(Home home) {
        var lock = SuiteLock.take(home.run());
        lock.ifPresent(SuiteLock::close);
        return lock.isEmpty();
    }

    private Process launch(Class<?> mainClass, Path log) {
        List<String> command = OwnSession.command(List.of(
                settings.java().toString(),
                Marks.partOption(StartCommand.LAUNCHER),
                Marks.homeOption(settings.home()),
                "-Dsuite.project=" + settings.home().project(),
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass.getName(),
                "start",
                "--without-greeting"));
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException refused) {
            throw new LauncherFailure("The launcher cannot be started in the background.", refused);
        }
    }

    /** Copies the log to the terminal until everything is ready (true) or the launcher has given up (false). */
    private boolean follow(Process background, Path log, ReadyMark ready) throws InterruptedException {
        try (var reader = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ended = !background.isAlive();
                boolean done = ready.isSet();
                copyLines(reader);
                if (ended || done) {
                    return done && !ended;
                }
                background.waitFor(LOOK_EVERY);
            }
        } catch (IOException unreadable) {
            throw new LauncherFailure("The launcher's log %s cannot be read.".formatted(log), unreadable);
        }
    }

    private void copyLines(RandomAccessFile reader) throws IOException {
        byte[] fresh = new byte[Math.toIntExact(reader.length() - reader.getFilePointer())];
        reader.readFully(fresh);
        if (fresh.length > 0) {
            terminal.out().print(new String(fresh, StandardCharsets.UTF_8));
            terminal.out().flush();
        }
    }
}
