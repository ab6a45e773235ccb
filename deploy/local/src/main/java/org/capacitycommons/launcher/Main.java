package org.capacitycommons.launcher;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.capacitycommons.launcher.importing.AccessToken;
import org.capacitycommons.launcher.importing.ImportClient;
import org.capacitycommons.launcher.importing.ImportCommand;
import org.capacitycommons.launcher.progress.ProgressBar;
import org.capacitycommons.launcher.progress.Terminal;
import org.capacitycommons.launcher.state.FailureReport;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;
import org.capacitycommons.launcher.suite.AdminCommand;
import org.capacitycommons.launcher.suite.AuditCommand;
import org.capacitycommons.launcher.suite.BackupCommand;
import org.capacitycommons.launcher.suite.DetachedStart;
import org.capacitycommons.launcher.suite.ResetCommand;
import org.capacitycommons.launcher.suite.RestoreCommand;
import org.capacitycommons.launcher.suite.Settings;
import org.capacitycommons.launcher.suite.StartCommand;
import org.capacitycommons.launcher.suite.StatusCommand;
import org.capacitycommons.launcher.suite.StopCommand;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Entry of the launcher. The script {@code ./portal} finds a JDK, builds what is not built, and calls this. */
public final class Main {

    private static final int WRONG_USE = 2;

    private final Settings settings;
    private final Terminal terminal;
    private final Clock clock;
    private final HttpClient http;

    private Main(Settings settings, Terminal terminal, Clock clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.system();
        System.exit(run(List.of(arguments), terminal));
    }

    private static int run(List<String> arguments, Terminal terminal) {
        try {
            var settings = Settings.of(
                    Path.of(System.getProperty("suite.project", ".")),
                    Path.of(System.getProperty("java.home")),
                    System.getenv());
            return new Main(settings, terminal, Clock.systemUTC()).foreseen(arguments);
        } catch (LauncherFailure failure) {
            terminal.line(failure.sentence());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int foreseen(List<String> arguments) throws InterruptedException {
        try {
            return command(arguments);
        } catch (LauncherFailure failure) {
            throw failure;
        } catch (RuntimeException | OutOfMemoryError unforeseen) {
            terminal.line(FailureReport.write(settings.home(), unforeseen));
            return 1;
        }
    }

    private int command(List<String> arguments) throws InterruptedException {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        return switch (name) {
            case "start" -> start(rest);
            case "stop" -> new StopCommand(settings, terminal, http, clock).run();
            case "status" -> new StatusCommand(settings, terminal, http, clock).run();
            case "reset" -> new ResetCommand(settings, terminal, answers()).run(rest.contains("--yes"));
            case "import" -> importFile(rest);
            case "backup" ->
                rest.size() == 1
                        ? new BackupCommand(settings, terminal, clock).run(Path.of(rest.getFirst()))
                        : wrongUse();
            case "restore" -> restore(rest);
            case "audit" -> new AuditCommand(settings, terminal, clock).run();
            case "admin" ->
                rest.size() == 3 && rest.getFirst().equals("create")
                        ? new AdminCommand(settings, terminal, http, clock).create(rest.get(1), rest.get(2))
                        : wrongUse();
            default -> wrongUse();
        };
    }

    private int start(List<String> options) throws InterruptedException {
        var start = new StartCommand(settings, terminal, http, clock);
        if (options.contains("--detach")) {
            return new DetachedStart(settings, terminal, start).run(Main.class);
        }
        return start.run(!options.contains("--without-greeting"));
    }

    private int restore(List<String> arguments) throws InterruptedException {
        List<String> files =
                arguments.stream().filter(argument -> !argument.equals("--yes")).toList();
        return files.size() == 1
                ? new RestoreCommand(settings, terminal, clock, answers())
                        .run(Path.of(files.getFirst()), arguments.contains("--yes"))
                : wrongUse();
    }

    private int importFile(List<String> arguments) throws InterruptedException {
        if (arguments.size() != 2) {
            return wrongUse();
        }
        Secrets secrets = Secrets.existing(settings.home().secretsFile())
                .map(kept -> kept.with(settings.givenSecrets()))
                .orElseThrow(() -> new LauncherFailure("The suite was never started here: run ./portal start."));
        var token = new AccessToken(http, URI.create(settings.issuer()), secrets.of(Secret.PORTAL_CLI_CLIENT), clock);
        var client = new ImportClient(http, URI.create(settings.catalogUrl()), token);
        var command = new ImportCommand(client, terminal, new ProgressBar(terminal, clock), Duration.ofMillis(300));
        return command.run(arguments.getFirst(), Path.of(arguments.getLast()));
    }

    private int wrongUse() {
        terminal.line(
                "Use: ./portal start|stop|status|reset|import|backup|restore|audit|admin; ./portal help explains each.");
        return WRONG_USE;
    }

    private static BufferedReader answers() {
        return new BufferedReader(new InputStreamReader(System.in, UTF_8));
    }
}
