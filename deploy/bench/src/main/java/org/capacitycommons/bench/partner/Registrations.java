package org.capacitycommons.bench.partner;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.capacitycommons.bench.measure.Load;
import org.capacitycommons.bench.partner.TokenIssuer.Account;

import static java.nio.charset.StandardCharsets.UTF_8;

/** New drafts over HTTP, against the same statements by pgbench: as many clients, as many ministries. */
final class Registrations {
    static final int CALLERS = 8;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final PartnerClient client;
    private final List<String> tokens = new ArrayList<>();

    Registrations(PartnerClient client, TokenIssuer issuer, List<String> nations) {
        this.client = client;
        for (int i = 0; i < nations.size(); i++) {
            tokens.add(issuer.token(
                    new Account("editor-" + i, GeneratedLife.organisation(i), nations.get(i), "ministry")));
        }
    }

    double perSecond(Duration time) throws Exception {
        return new Load(CALLERS).during(time, this::register).perSecond();
    }

    /** How many bytes the service answers, and keeps to answer again. */
    int answerBytes() throws IOException, InterruptedException {
        return answered(0).length();
    }

    private void register(long number) throws IOException, InterruptedException {
        answered(number);
    }

    private String answered(long number) throws IOException, InterruptedException {
        String token = tokens.get((int) (number % tokens.size()));
        PartnerClient.Answer answer = client.write(
                "POST",
                "/api/v1/projects",
                token,
                null,
                "{\"title\":\"Advice by voice, draft %d\",\"sector\":\"AGRICULTURE\",\"language\":\"en\"}"
                        .formatted(number));
        if (answer.status() != 201) {
            throw new IOException("%d for a new draft: %s".formatted(answer.status(), answer.text()));
        }
        return answer.text();
    }

    /** Where pgbench is installed; it is no part of the embedded server. */
    static Optional<Path> pgbench() {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The same statements, for so long; in transactions per second. */
    double pgbenchPerSecond(Path pgbench, ScratchPartner scratch, int answerBytes, Duration time)
            throws IOException, InterruptedException {
        Path script = scratch.file("registration.sql");
        try (InputStream statements = Registrations.class.getResourceAsStream("registration.sql")) {
            Files.write(script, Objects.requireNonNull(statements).readAllBytes());
        }
        ProcessBuilder command = new ProcessBuilder(
                pgbench.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + CALLERS,
                "--jobs=2",
                "--time=" + Math.max(1, time.toSeconds()),
                "--define=ministries=" + (tokens.size() - 1),
                "--define=answer=" + answerBytes,
                "--host=127.0.0.1",
                "--port=" + scratch.databasePort(),
                "--username=" + scratch.role().name(),
                "partner");
        command.environment().put("PGPASSWORD", scratch.password());
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
