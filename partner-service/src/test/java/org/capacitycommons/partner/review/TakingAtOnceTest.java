package org.capacitycommons.partner.review;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.AtOnce;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_THREE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.version;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.equalTo;

/** Several administrators reach for the same project at the same moment. */
@ServiceTest
class TakingAtOnceTest {

    @Test
    void exactlyOneWins_andTheOthersLearnThatTheyLostARace() throws Exception {
        for (int round = 0; round < 5; round++) {
            String project = submitted(Sample.maizeAdvice());
            long read = version(ADMIN_ONE, project);

            List<Integer> statuses = AtOnce.run(List.of(ADMIN_ONE, ADMIN_TWO, ADMIN_THREE).stream()
                    .map(admin -> taking(admin, project, read))
                    .toList());

            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
            as(ADMIN_ONE).get(PROJECTS + "/" + project + "/reviews").then().body("total", equalTo(1));
        }
    }

    private static Callable<Integer> taking(Account admin, String project, long read) {
        return () -> writing(admin, read)
                .body(Map.of())
                .post(PROJECTS + "/" + project + "/reviews")
                .statusCode();
    }
}
