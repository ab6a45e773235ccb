package org.capacitycommons.partner.walk;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.Verification;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random people take random steps through the whole service and its database, and never reach a state, an approval or
 * a read that the domain forbids. Length and seed of the walk: {@code -Dwalk.steps=100000 -Dwalk.seed=1}.
 */
@ServiceTest
class RandomWalkTest {
    private static final int STEPS = Integer.getInteger("walk.steps", 2_000);
    private static final long SEED = Long.getLong("walk.seed", 20_261_124);
    /** A walk that went wrong is not worth going on with. */
    private static final int ENOUGH = 20;

    /** From here on even the rare steps have to come up. */
    private static final int LONG = 20_000;

    @Inject
    DataSource dataSource;

    @Test
    void randomSteps_neverReachWhatTheDomainForbids() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        try (Ledger ledger = new Ledger(dataSource)) {
            Walk walk = new Walk(random, new Http(URI.create("http://127.0.0.1:" + RestAssured.port)), ledger);
            long begun = System.nanoTime();
            for (int i = 0; i < STEPS && walk.wrong().size() < ENOUGH; i++) {
                walk.step();
            }
            walk.compareAll();

            assertThat(walk.wrong())
                    .as("seed %d, done %s, refused %s", SEED, walk.done(), walk.refused())
                    .isEmpty();
            assertThat(ledger.verify()).as("the audit chains").allMatch(Verification.Intact.class::isInstance);
            assertThat(states(walk))
                    .as("the walk came everywhere: %s", walk.done())
                    .containsAll(Set.of("DRAFT", "APPROVED"));
            assertThat(walk.done()).containsKeys("submit", "take", "approve", "move to PILOT");
            if (STEPS >= LONG) {
                assertThat(walk.done())
                        .containsKeys("approve-second", "return-to-first", "undo", "recuse", "answer")
                        .containsKeys("paper AMENDMENT_OF_SITES accept-second", "paper GOING_LIVE grant")
                        .containsKeys("paper CLOSING accept", "move to CLOSED", "incident RESOLVE");
            }
            assertThat(walk.refused().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("forbidden steps that were tried")
                    .isGreaterThan(STEPS / 10);
            System.getLogger("walk")
                    .log(
                            System.Logger.Level.WARNING,
                            "seed {6}: {0} steps in {1} s, {2} projects, {3} deployments. Done {4}; refused {5}",
                            STEPS,
                            (System.nanoTime() - begun) / 1_000_000_000,
                            walk.projects().size(),
                            walk.deployments().size(),
                            walk.done(),
                            walk.refused(),
                            String.valueOf(SEED));
        }
    }

    private static Set<String> states(Walk walk) {
        return walk.projects().stream().map(ModelProject::state).collect(Collectors.toCollection(TreeSet::new));
    }
}
