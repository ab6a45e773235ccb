package org.capacitycommons.portal.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a service refuses, its reader is told why in the language of the page: no key and no English sentence of a
 * service ever stands there. What the services answer is read off their source, so that a new key fails here first.
 */
class ServiceWordsTest {
    /** What bean validation says of fields, by {@code ConstraintKey}. */
    private static final Set<String> OF_CONSTRAINTS = Set.of("required", "wrong-length", "out-of-range", "malformed");
    /** Said by a function of the database: why somebody can't be forgotten yet. */
    private static final Set<String> OF_ERASING = Set.of("review-open", "last-submitter", "request-waiting");

    private static final Set<String> OF_RESUMING = Set.of("suspended-from-PILOT", "suspended-from-OPERATIONAL");
    private static final Map<String, Set<String>> FAULTS = new TreeMap<>();
    private static final Set<String> MISSING = new TreeSet<>();
    private static final Map<String, String> PROBLEMS = new TreeMap<>();

    @BeforeAll
    static void readTheServices() throws IOException {
        for (String module : List.of("http-contract", "partner-service", "catalog-service")) {
            ServiceKeys keys = ServiceKeys.of(Path.of("..", module, "src", "main", "java"));
            keys.faults().forEach((key, values) -> FAULTS.merge(key, values, (a, b) -> a.isEmpty() ? b : a));
            MISSING.addAll(keys.missing());
            PROBLEMS.putAll(keys.problems());
        }
        OF_CONSTRAINTS.forEach(key -> FAULTS.putIfAbsent(key, Set.of()));
        MISSING.addAll(OF_ERASING);
        MISSING.addAll(OF_RESUMING);
    }

    @Test
    void theServicesWereRead() {
        assertThat(FAULTS).hasSizeGreaterThan(90).containsKeys("too-short", "point-at-sea", "unknown-model", "itself");
        assertThat(MISSING).contains("site", "accepted-progress-report", "comment", "go-live-review");
        assertThat(PROBLEMS).containsEntry("stale-version", "412").containsEntry("import-running", "409");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFaultOfAField_isExplained(Language language) {
        assertThat(FAULTS.keySet())
                .allSatisfy(key -> assertThat(Bundles.textsOf(language)).containsKey("field." + key));
    }

    /** A service may leave out a value that a message names: then the message is another one, without a gap. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noFault_isSaidWithAnEmptyPlace(Language language) {
        Words words = new Words(language);
        FAULTS.keySet()
                .forEach(key -> assertThat(Messages.say(new FieldFault("any", key, null), words))
                        .as(key)
                        .doesNotContain("{"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatAMoveMayLack_isNamed(Language language) {
        assertThat(MISSING)
                .allSatisfy(key -> assertThat(Bundles.textsOf(language)).containsKey("error.missing." + key));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyProblem_saysWhatHappened(Language language) {
        PROBLEMS.forEach((slug, status) -> assertThat(Stream.of(slug, status))
                .as(slug)
                .anySatisfy(each -> assertThat(Bundles.textsOf(language)).containsKey("error." + each + ".what")));
    }

    @Test
    void whatNobodyKnowsYet_isSaidInWords() {
        Words words = new Words(Language.AR);
        assertThat(Messages.say(new FieldFault("any", "a-key-of-tomorrow", null), words))
                .isEqualTo(words.say("field.other"));
        assertThat(Messages.missing("a-key-of-tomorrow", words)).isEqualTo(words.say("error.missing.other"));
    }
}
