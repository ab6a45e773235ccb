package org.capacitycommons.partner.security;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.AtOnce;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.submitted;

/** A rush takes every connection for a while. Whoever comes after it finds what is theirs to see. */
@ServiceTest
class ExhaustedPoolTest {
    private static final int READERS = 20;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void afterARush_everybodySeesAgainWhatIsTheirsToSee() throws Exception {
        String project = submitted(Sample.maizeAdvice());

        assertThat(duringARush(project)).as("no connection is free").containsOnly(503);

        for (int round = 0; round < 3; round++) {
            assertThat(readAtOnce(project)).as("after the rush").containsOnly(200);
        }
    }

    private List<Integer> duringARush(String project) throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            int all =
                    dataSource.getConfiguration().connectionPoolConfiguration().maxSize();
            for (int i = 0; i < all; i++) {
                taken.add(dataSource.getConnection());
            }
            return readAtOnce(project);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static List<Integer> readAtOnce(String project) throws Exception {
        return AtOnce.run(Collections.nCopies(
                READERS, () -> as(ADMIN_ONE).get(PROJECTS + "/" + project).statusCode()));
    }
}
