package org.capacitycommons.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Stands in for both services and the identity provider, and answers with the example bodies that the services themselves are held to. */
public class StubServices implements QuarkusTestResourceLifecycleManager {
    private static final String NO_ITEMS = "{\"items\":[],\"total\":0,\"next\":null}";

    /** What a deployment answers of which nobody has reported anything. */
    private static final Map<String, String> NOTHING_YET = Map.of(
            "results", NO_ITEMS,
            "milestones", NO_ITEMS,
            "finances", "{\"transactions\":[],\"budget\":[]}",
            "finances/transactions", NO_ITEMS,
            "documents", NO_ITEMS,
            "incidents", NO_ITEMS);

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final List<Refused> REFUSED = new CopyOnWriteArrayList<>();
    private static final List<String> QUESTIONS = new CopyOnWriteArrayList<>();
    private static volatile boolean down;
    private static volatile @Nullable Answer toWrites;
    private static volatile boolean killed;

    private @Nullable HttpServer server;

    /** What the stub answers. */
    private record Answer(int status, String body) {}

    /** A question that it refuses. */
    private record Refused(String call, String part, Answer answer) {}

    /** A call that it got. */
    public record Call(
            String what,
            @Nullable String key,
            @Nullable String version,
            @Nullable String visitor,
            String body) {
        public JsonObject json() {
            return new JsonObject(body);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", StubServices::answer);
            started.start();
            server = started;
            reset();
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "quarkus.rest-client.catalog.url", url,
                    "quarkus.rest-client.partner.url", url,
                    "quarkus.rest-client.identity.url", url);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Back to the usual answers. */
    public static void reset() {
        down = false;
        killed = false;
        toWrites = null;
        CALLS.clear();
        QUESTIONS.clear();
        REFUSED.clear();
        ANSWERS.clear();
        get("/api/v1/models", "catalog/models-page.json");
        get("/api/v1/models/Qwen/Qwen3-8B", "catalog/model.json");
        get("/api/v1/models/Qwen/Qwen3-8B/prices", "catalog/prices.json");
        get("/api/v1/models/Qwen/Qwen3-8B/revisions", "catalog/revisions.json");
        ANSWERS.put("GET /api/v1/nations", new Answer(200, onePage(example("partner/nations-page.json"))));
        get("/api/v1/sectors", "partner/sectors.json");
        get("/api/v1/me", "partner/me.json");
        get("/api/v1/registration-form", "partner/registration-form.json");
        get("/api/v1/checklist", "partner/checklist.json");
        get("/api/v1/projects", "partner/projects-own.json");
        get("/api/v1/projects/duplicates", "partner/duplicates.json");
        get("/api/v1/projects/P-1001", "partner/project-draft.json");
        get("/api/v1/projects/P-1001/submissions/1", "partner/receipt.json");
        get("/api/v1/projects/P-1001/reviews", "partner/reviews.json");
        get("/api/v1/projects/P-1001/reviews/2", "partner/review.json");
        get("/api/v1/deployments", "partner/deployments-page.json");
        get("/api/v1/deployments/D-2001", "partner/deployment-planned.json");
        get("/api/v1/deployments/R-001", "partner/deployment-reported.json");
        for (String deployment : List.of("D-2001", "R-001")) {
            NOTHING_YET.forEach(
                    (part, answer) -> answer("GET /api/v1/deployments/" + deployment + "/" + part, 200, answer));
        }
    }

    /** From now on D-2001 is a pilot with results, money, documents and incidents, and nations have statistics. */
    public static void aDeploymentWithALife() {
        String deployment = "/api/v1/deployments/D-2001";
        get(deployment, "partner/deployment.json");
        get(deployment + "/results", "partner/results-page.json");
        get(deployment + "/milestones", "partner/milestones-page.json");
        get(deployment + "/finances", "partner/finances.json");
        get(deployment + "/finances/transactions", "partner/transactions-page.json");
        get(deployment + "/documents", "partner/documents-page.json");
        get(deployment + "/incidents", "partner/incidents-page.json");
        get(deployment + "/incidents/IN-41", "partner/incident.json");
        get("/api/v1/incidents/IN-41/trace", "partner/incident-trace.json");
        get("/api/v1/statistics", "partner/statistics.json");
        get("/api/v1/nations/KE", "partner/nation.json");
    }

    /** From now on this path answers with an example. */
    public static void get(String path, String example) {
        on("GET " + path, 200, example);
    }

    /** From now on this call is answered with a status and an example. */
    public static void on(String call, int status, String example) {
        ANSWERS.put(call, new Answer(status, example(example)));
    }

    /** From now on this call is answered with a status and this body. */
    public static void answer(String call, int status, String body) {
        ANSWERS.put(call, new Answer(status, body));
    }

    /** From now on this call is answered with a problem. */
    public static void problem(String call, int status, String slug) {
        String body = "{\"type\":\"/problems/%s\",\"title\":\"x\",\"status\":%d}".formatted(slug, status);
        ANSWERS.put(call, new Answer(status, body));
    }

    /** From now on this call is answered with a problem when its query holds a part. */
    public static void refuseWith(String call, String part, int status, String slug) {
        String body = "{\"type\":\"/problems/%s\",\"title\":\"x\",\"status\":%d}".formatted(slug, status);
        REFUSED.add(new Refused(call, part, new Answer(status, body)));
    }

    /** From now on this call is sent on to another address for good. */
    public static void moved(String call, String to) {
        ANSWERS.put(call, new Answer(301, to));
    }

    /** The queries that a path was asked with since the last reset, decoded. */
    public static List<String> questions(String path) {
        return QUESTIONS.stream()
                .filter(q -> q.startsWith(path + "?"))
                .map(q -> q.substring(path.length() + 1))
                .toList();
    }

    /** From now on nobody answers. */
    public static void goDown() {
        down = true;
    }

    /** From now on whatever would change something is answered with a problem; what is only read is not. */
    public static void refuseWrites(int status, String slug) {
        String body = "{\"type\":\"/problems/%s\",\"title\":\"x\",\"status\":%d}".formatted(slug, status);
        toWrites = new Answer(status, body);
        killed = false;
    }

    /** From now on the services take what would change something, and are killed before they answer. */
    public static void dieOverWrites() {
        killed = true;
    }

    /** The calls since the last reset that change something. */
    public static List<Call> writes() {
        return CALLS.stream().filter(c -> !c.what().startsWith("GET ")).toList();
    }

    /** The text of an example of the contract. */
    public static String example(String name) {
        Path root = Path.of(System.getProperty("project.root", ".."));
        Path file = Files.isDirectory(root.resolve("contracts")) ? root : Path.of("..");
        try {
            return Files.readString(file.resolve("contracts/examples").resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** An example of the contract that is one object. */
    public static JsonObject json(String name) {
        return new JsonObject(example(name));
    }

    private static String onePage(String listing) {
        return listing.replaceAll("\"next\"\\s*:\\s*\"[^\"]*\"", "\"next\": null");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        CALLS.add(new Call(
                what,
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("If-Match"),
                headers.getFirst("X-Forwarded-For"),
                body));
        String query = exchange.getRequestURI().getQuery();
        QUESTIONS.add(exchange.getRequestURI().getPath() + "?" + (query == null ? "" : query));
        boolean writes = !what.startsWith("GET ");
        if (down || (killed && writes)) {
            exchange.close();
            return;
        }
        Answer fixed = toWrites;
        Answer answer = writes && fixed != null
                ? fixed
                : REFUSED.stream()
                        .filter(r -> r.call().equals(what) && query != null && query.contains(r.part()))
                        .map(Refused::answer)
                        .findFirst()
                        .orElseGet(() ->
                                ANSWERS.getOrDefault(what, new Answer(404, "{\"type\":\"/problems/not-found\"}")));
        if (answer.status() == 301) {
            exchange.getResponseHeaders().set("Location", answer.body());
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
            return;
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
