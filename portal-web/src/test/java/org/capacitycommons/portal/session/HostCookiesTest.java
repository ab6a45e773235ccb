package org.capacitycommons.portal.session;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The door that renames cookies, on a real server. */
class HostCookiesTest {
    private final Vertx vertx = Vertx.vertx();
    private String address = "";

    @BeforeEach
    void open() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(HostCookies::rename);
        router.route("/set").handler(r -> {
            r.response()
                    .addCookie(Cookie.cookie("q_session", "fresh").setPath("/").setMaxAge(60));
            r.response().addCookie(Cookie.cookie("language", "fr").setPath("/"));
            r.response().end("set");
        });
        router.route("/see").handler(r -> {
            Cookie seen = r.request().getCookie("q_session");
            r.response().end(seen == null ? "none" : seen.getValue());
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        address = "http://127.0.0.1:" + server.actualPort();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSessionCookie_goesOutUnderTheHostName_andOthersAsTheyAre() throws Exception {
        List<String> cookies = get("/set", "").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .hasSize(2)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-q_session=fresh")
                        .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax", "Max-Age=60"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("language=fr"));
    }

    @Test
    void onlyTheHostName_isBelievedOnTheWayIn() throws Exception {
        assertThat(get("/see", "__Host-q_session=mine").body()).isEqualTo("mine");
        assertThat(get("/see", "q_session=planted").body()).isEqualTo("none");
        assertThat(get("/see", "q_session=planted; __Host-q_session=mine").body())
                .isEqualTo("mine");
    }

    @Test
    void aCookieThatOnlyCameIn_isNotSentBack() throws Exception {
        assertThat(get("/see", "__Host-q_session=mine").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    private HttpResponse<String> get(String path, String cookies) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + path));
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
