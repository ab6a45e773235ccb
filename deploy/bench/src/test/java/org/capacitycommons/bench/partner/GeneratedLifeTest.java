package org.capacitycommons.bench.partner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedLifeTest {
    private final GeneratedLife life = new GeneratedLife(42, List.of("KE", "SN", "ZM"), 30);

    @Test
    void sameSeed_makesTheSameDeployments() {
        GeneratedLife again = new GeneratedLife(42, List.of("KE", "SN", "ZM"), 30);

        for (int number = 0; number < life.count(); number++) {
            assertThat(again.deployment(number)).isEqualTo(life.deployment(number));
            assertThat(again.results(number)).isEqualTo(life.results(number));
        }
    }

    @Test
    void everyDeployment_hasItsIndicatorsAndTheirPeriods_underIdsOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < life.count(); number++) {
            List<String> results = life.results(number).lines().toList();
            assertThat(results).hasSize(GeneratedLife.INDICATORS * GeneratedLife.PERIODS);
            assertThat(life.indicators(number).lines()).hasSize(GeneratedLife.INDICATORS);
            results.forEach(line -> assertThat(ids.add(line.split("\t", -1)[2])).isTrue());
            life.indicators(number)
                    .lines()
                    .forEach(
                            line -> assertThat(ids.add(line.split("\t", -1)[2])).isTrue());
        }
    }

    @Test
    void nationsAreServedInTurn_eachWithAsMany() {
        List<String> nations = IntStream.range(0, life.count())
                .mapToObj(number -> life.deployment(number).split("\t", -1)[0])
                .toList();

        assertThat(nations).hasSize(30).startsWith("KE").endsWith("ZM").isSorted();
        assertThat(nations).filteredOn("SN"::equals).hasSize(10);
    }
}
