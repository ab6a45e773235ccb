package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.bench.measure.Load;
import org.capacitycommons.bench.partner.TokenIssuer.Account;
import org.capacitycommons.launcher.state.Json;

/**
 * Twenty reviewers work through the queue at once. Two of them reach for each project, and every tenth decision is sent
 * twice, as after a lost answer: then the database is asked whether each answer stands, once.
 */
final class Decisions {
    static final int REVIEWERS = 20;
    private static final String PROJECTS = "/api/v1/projects/";
    private static final String QUEUE = """
            insert into project (nation, id, organisation, version, state, title, sector, language, risk_tier, answers,
              rounds, created_at, updated_at, saved_at, submitted_at)
            select o.nation, 'P-8' || lpad(n::text, 6, '0'), o.id, 0, 'SUBMITTED', 'To be decided ' || n, 'AGRICULTURE',
              'en', 'LOW', ?::jsonb, 1, now(), now(), now(), now()
            from generate_series(0, ? - 1) n join organisation o on o.id = 'bench-' || (n % ?)""";
    private static final String AUTHORS = """
            insert into contributor select nation, id, 'editor-0', organisation, 'editor', now()
            from project where id like 'P-8______'""";
    /** Answered, standing, in reviews, in the trail, and in the trail of different projects. */
    private static final String COUNTS = """
            select (select count(*) from project where id like 'P-8______' and state = 'APPROVED'),
              (select count(*) from review where project like 'P-8______' and state = 'DECIDED'),
              (select count(*) from audit_event where action = 'project.approve'
                and subject like 'project/P-8______'),
              (select count(distinct subject) from audit_event where action = 'project.approve'
                and subject like 'project/P-8______')""";

    private final PartnerClient client;
    private final List<String> tokens = new ArrayList<>();
    private final AtomicInteger reached = new AtomicInteger();
    private final AtomicInteger decided = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final int projects;

    Decisions(PartnerClient client, TokenIssuer issuer, int projects) {
        this.client = client;
        this.projects = projects;
        for (int i = 0; i < REVIEWERS; i++) {
            tokens.add(issuer.token(new Account("reviewer-" + i, "commons-office", "XX", "admin")));
        }
    }

    /** @param lost answered as decided and not standing, or the other way round */
    record Outcome(int decided, int late, double perMinute, int lost, int doubled) {}

    /** Submitted projects, past the service: their content is that of the contract's example. */
    void fillQueue(Connection superuser, Path examples, int ministries) throws SQLException, IOException {
        JsonNode sections = Json.mapper()
                .readTree(Files.readString(examples.resolve("project-submitted.json")))
                .path("sections");
        ObjectNode answers = Json.mapper().createObjectNode();
        sections.properties()
                .forEach(section ->
                        answers.set(section.getKey(), section.getValue().path("answers")));
        try (Statement plain = superuser.createStatement();
                PreparedStatement queue = superuser.prepareStatement(QUEUE)) {
            plain.execute("set session_replication_role = replica");
            queue.setString(1, answers.toString());
            queue.setInt(2, projects);
            queue.setInt(3, ministries);
            queue.executeUpdate();
            plain.execute(AUTHORS);
            plain.execute("set session_replication_role = default");
            plain.execute("analyze project");
        }
    }

    Outcome run(Duration time, Connection superuser) throws Exception {
        Load.Outcome load = new Load(REVIEWERS).during(time, this::decideNext);
        try (Statement select = superuser.createStatement();
                ResultSet row = select.executeQuery(COUNTS)) {
            row.next();
            int answered = decided.get();
            int lost = Math.max(Math.abs(answered - row.getInt(1)), Math.abs(answered - row.getInt(2)));
            int doubled = row.getInt(3) - row.getInt(4) + Math.max(0, row.getInt(3) - answered);
            return new Outcome(answered, late.get(), answered * 60 / load.seconds(), lost, doubled);
        }
    }

    private void decideNext(long number) throws IOException, InterruptedException {
        // Neighbours in the sequence reach for the same project.
        int project = reached.getAndIncrement() / 2;
        if (project >= projects) {
            throw new IOException("The queue of %d projects is empty: ask for more with --queue".formatted(projects));
        }
        String path = PROJECTS + "P-8%06d".formatted(project) + "/reviews";
        String token = tokens.get((int) (number % REVIEWERS));
        PartnerClient.Answer taken = client.write("POST", path, token, 0L, "{}");
        if (taken.status() != 201) {
            mustBe(taken, 409, 412);
            late.incrementAndGet();
            return;
        }
        JsonNode review = taken.json();
        PartnerClient.Answer marked =
                client.write("PUT", path + "/1", token, review.path("version").asLong(), marks(review));
        mustBe(marked, 200);
        decide(path + "/1/decision", token, marked.json().path("version").asLong(), number % 10 == 0);
    }

    private void decide(String path, String token, long version, boolean twice)
            throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        String body = "{\"decision\":\"APPROVE\",\"reason\":null}";
        mustBe(client.write("POST", path, token, version, body, key), 200);
        decided.incrementAndGet();
        if (twice) {
            mustBe(client.write("POST", path, token, version, body, key), 200);
        }
    }

    private static String marks(JsonNode review) {
        ArrayNode marks = Json.mapper().createArrayNode();
        review.path("checklist")
                .forEach(item -> marks.addObject()
                        .put("item", item.path("item").asText())
                        .put("verdict", "MET")
                        .put("note", ""));
        return Json.mapper().createObjectNode().set("checklist", marks).toString();
    }

    private static void mustBe(PartnerClient.Answer answer, int... statuses) throws IOException {
        for (int status : statuses) {
            if (answer.status() == status) {
                return;
            }
        }
        throw new IOException("%d: %s".formatted(answer.status(), answer.text()));
    }
}
