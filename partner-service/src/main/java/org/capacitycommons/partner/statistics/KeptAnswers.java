package org.capacitycommons.partner.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Answers that hold until the sums change; all of them are public. */
final class KeptAnswers {
    /** More different questions than pages ask; a crawler that asks for every combination starts over. */
    private static final int MOST = 1_000;

    private volatile Generation current = new Generation(null, new ConcurrentHashMap<>());

    /** What was asked, without who asked. */
    record Question(String place, Map<String, Object> values) {}

    private record Generation(@Nullable Instant asOf, Map<Question, StatisticsView> answers) {}

    StatisticsView of(@Nullable Instant asOf, Question question, Supplier<StatisticsView> answering) {
        Generation generation = current;
        if (!Objects.equals(generation.asOf(), asOf) || generation.answers().size() >= MOST) {
            generation = new Generation(asOf, new ConcurrentHashMap<>());
            current = generation;
        }
        StatisticsView known = generation.answers().get(question);
        if (known == null) {
            known = answering.get();
            // Before the first fold there is no time to tell old answers by.
            if (asOf != null) {
                generation.answers().put(question, known);
            }
        }
        return known;
    }
}
