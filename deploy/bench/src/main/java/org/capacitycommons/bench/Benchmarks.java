package org.capacitycommons.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that can be measured. A new benchmark needs nothing but its line in {@link Main}. */
final class Benchmarks {
    private final List<Benchmark> all;

    Benchmarks(List<Benchmark> all) {
        this.all = List.copyOf(all);
    }

    Optional<Benchmark> named(String name) {
        return all.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    }

    String usage() {
        return all.stream()
                .map(benchmark -> "  %-10s %s".formatted(benchmark.name(), benchmark.about()))
                .collect(Collectors.joining("\n", "Use: ./portal bench NAME [--option value]…\n", ""));
    }
}
