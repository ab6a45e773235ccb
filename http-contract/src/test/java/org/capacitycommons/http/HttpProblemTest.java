package org.capacitycommons.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyProblem_hasAStableAddressAndAnErrorStatus(HttpProblem problem) {
        assertThat(problem.uri().toString()).matches("/problems/[a-z]+(-[a-z]+)*");
        assertThat(problem.status()).isBetween(400, 599);
        assertThat(problem.title()).isNotBlank();
    }

    @Test
    void aRefusal_isWrittenAsRfc9457() throws Exception {
        Refusal refusal = Refusal.of(HttpProblem.VALIDATION, "See 'errors'.")
                .at(FieldError.of("aim.title", "too-short", "min", "10"))
                .with("missing", "site");

        String body = new ObjectMapper().writeValueAsString(Problem.of(refusal, "ref-1234"));

        assertThat(new ObjectMapper().readTree(body)).isEqualTo(new ObjectMapper().readTree("""
                {"type":"/problems/validation","title":"Some fields need another look","status":422,
                 "detail":"See 'errors'.","instance":"ref-1234",
                 "errors":[{"field":"aim.title","key":"too-short","params":{"min":"10"}}],"missing":"site"}"""));
    }

    @Test
    void aBareStatus_findsItsProblem() {
        assertThat(HttpProblem.ofStatus(404)).isEqualTo(HttpProblem.NOT_FOUND);
        assertThat(HttpProblem.ofStatus(418)).isEqualTo(HttpProblem.MALFORMED_REQUEST);
        assertThat(HttpProblem.ofStatus(507)).isEqualTo(HttpProblem.INTERNAL);
        assertThat(HttpProblem.ofStatus(504)).isEqualTo(HttpProblem.UNAVAILABLE);
    }
}
