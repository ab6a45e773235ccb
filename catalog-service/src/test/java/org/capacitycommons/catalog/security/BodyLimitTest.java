package org.capacitycommons.catalog.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.audit.testing.PostgresTestResource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class BodyLimitTest {
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 64;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            POST, /api/v1/imports,          application/octet-stream,  true
            POST, /api/v1/imports,          application/octet-stream; a=b, true
            POST, /api/v1/imports,          */*,                       false
            POST, /api/v1/imports,          application/*,             false
            POST, /api/v1/imports,          -,                         false
            PUT,  /api/v1/imports,          application/octet-stream,  false
            POST, /api/v1/imports/1/retry,  application/octet-stream,  false
            POST, /api/v1/affordability,    application/octet-stream,  false
            """)
    void onlyTheFileOfAnImport_mayBeLarge(String method, String path, String type, boolean file) {
        assertThat(BodyLimit.isFile(method, path, type)).isEqualTo(file);
    }

    @Test
    void aLengthThatIsStated_isRefusedWithAnExplanation_whateverTypeIsClaimed() {
        given().contentType("*/*")
                .body(new byte[300_000])
                .post("/api/v1/affordability")
                .then()
                .statusCode(equalTo(413));
    }

    @Test
    void aBodyInPieces_isCutOffWhenItGrowsTooLarge() throws IOException {
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            caller.setSoTimeout(20_000);
            OutputStream out = caller.getOutputStream();
            out.write("""
                    POST /api/v1/affordability HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Transfer-Encoding: chunked

                    """.replace("\n", "\r\n").getBytes(US_ASCII));
            sendPieces(out);

            assertThat(statusLine(caller.getInputStream())).contains("413");
        }
    }

    /** The service may close before all has been sent. */
    private static void sendPieces(OutputStream out) {
        byte[] piece = " ".repeat(PIECE).getBytes(US_ASCII);
        try {
            for (int i = 0; i < PIECES; i++) {
                out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(US_ASCII));
                out.flush();
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
            out.flush();
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset|abort).*");
        }
    }

    private static String statusLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
