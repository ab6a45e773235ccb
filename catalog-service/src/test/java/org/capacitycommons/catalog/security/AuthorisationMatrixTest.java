package org.capacitycommons.catalog.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.testdata.Eventually;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the API for every kind of caller, against the reviewed table {@code authorisation/matrix.csv}.
 *
 * <p>Writes carry a version that no record has and a body without content: whoever may write is told what is wrong with
 * them and changes nothing, whoever may not is stopped before.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class AuthorisationMatrixTest {
    private static final List<String> CALLERS = List.of("anonymous", "ministry", "partner", "admin", "auditor");
    private static final int FIRST_CALLER = 3;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** One line of the table: the method, the path as documented, an address that fits it, and a status per caller. */
    private record Line(String method, String path, String address, List<String> statuses) {
        String operation() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void waitForTheIndex() {
        Eventually.holds(
                "the index is built", () -> given().get("/api/v1/models").statusCode() == 200);
    }

    @Test
    void everyOperation_hasALine() throws IOException {
        assertThat(lines().keySet()).isEqualTo(operations());
    }

    @Test
    void withoutATokenOnlyWhatIsPublic_isAnswered() throws IOException {
        answersAsTheTableSays("anonymous");
    }

    @Test
    @TestSecurity(user = "kenya-editor", roles = "ministry")
    void ministries_areAnsweredAsTheTableSays() throws IOException {
        answersAsTheTableSays("ministry");
    }

    @Test
    @TestSecurity(user = "partner-lab", roles = "partner")
    void partners_areAnsweredAsTheTableSays() throws IOException {
        answersAsTheTableSays("partner");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void admins_areAnsweredAsTheTableSays() throws IOException {
        answersAsTheTableSays("admin");
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void auditors_areAnsweredAsTheTableSays() throws IOException {
        answersAsTheTableSays("auditor");
    }

    private static void answersAsTheTableSays(String caller) throws IOException {
        List<String> wrong = new ArrayList<>();
        lines().values().forEach(line -> {
            String expected = line.statuses().get(CALLERS.indexOf(caller));
            String answered = String.valueOf(status(line));
            if (!answered.equals(expected)) {
                wrong.add("%s as %s: %s expected, %s answered".formatted(line.operation(), caller, expected, answered));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static int status(Line line) {
        boolean file = line.operation().equals("post /api/v1/imports");
        var request = given().redirects().follow(false).urlEncodingEnabled(false);
        if (!line.method().equals("get")) {
            request.contentType(file ? "application/octet-stream" : "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"v999999\"")
                    .body(file ? new byte[0] : "{}".getBytes(UTF_8));
        }
        return request.request(line.method(), line.address()).statusCode();
    }

    /** The operations as the running service documents them. */
    private static Set<String> operations() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, members) -> members.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    private static Map<String, Line> lines() throws IOException {
        try (InputStream file = AuthorisationMatrixTest.class.getResourceAsStream("/authorisation/matrix.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .map(cells -> new Line(
                            cells.getFirst(), cells.get(1), cells.get(2), cells.subList(FIRST_CALLER, cells.size())))
                    .collect(Collectors.toMap(Line::operation, line -> line, (one, _) -> one, TreeMap::new));
        }
    }
}
