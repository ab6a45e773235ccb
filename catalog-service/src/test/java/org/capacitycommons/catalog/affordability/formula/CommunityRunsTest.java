package org.capacitycommons.catalog.affordability.formula;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Holds the speed bands against speeds that people measured. The file is not part of this repository; {@link
 * DecodingTest} does without. Taken are runs on one accelerator whose bandwidth is known, in a stated quantisation, of
 * models whose parameters are listed exactly; runs of models whose size is only in their name are told apart.
 */
class CommunityRunsTest {
    private static final Logger LOG = Logger.getLogger(CommunityRunsTest.class);
    private static final BigDecimal GIB_IN_GB = new BigDecimal("1.073741824");
    private static final int SHORT_CONTEXT = 512;
    private static final Pattern FILE = Pattern.compile("(.*)[-.](Q4_K_M|Q4_0|Q8_0|MXFP4)\\.gguf");
    private static final Pattern TOTAL = Pattern.compile("(?<![a-z0-9.])(\\d+(?:\\.\\d+)?)b(?![a-z0-9])");
    private static final Pattern ACTIVE = Pattern.compile("a(\\d+(?:\\.\\d+)?)b(?![a-z0-9])");
    private static final Map<String, Long> ACTIVE_OF =
            Map.of("gptoss20b", 3_600_000_000L, "gptoss120b", 5_100_000_000L);

    private static List<Run> runs = List.of();

    /** A measured speed beside the band that was predicted for it. */
    private record Run(
            String model,
            boolean listed,
            boolean mixture,
            @Nullable Fit fit,
            Figure.Band band,
            BigDecimal measured) {
        boolean isInside() {
            return measured.compareTo(band.low()) >= 0 && measured.compareTo(band.high()) <= 0;
        }

        double width() {
            return band.high().divide(band.low(), MathContext.DECIMAL32).doubleValue();
        }

        boolean fits() {
            return fit == Fit.FITS || fit == Fit.TIGHT;
        }
    }

    private static Path shared(String file) {
        return Path.of(Optional.ofNullable(System.getenv("PORTAL_SHARED_DATA")).orElse("../../shared/data"))
                .resolve("catalog/llmfit/" + file);
    }

    @BeforeAll
    static void readTheRuns() throws IOException {
        assumeTrue(
                Files.exists(shared("community_measured_benchmarks.json")),
                "Skipped: the community runs are not there; PORTAL_SHARED_DATA names the folder of shared data");
        ObjectMapper json = new ObjectMapper();
        JsonNode bandwidths = json.readTree(shared("gpu_memory_bandwidth.json").toFile());
        Map<String, Long> sizes = new HashMap<>();
        json.readTree(shared("hf_models_2026-03-18.json").toFile())
                .forEach(model -> sizes.put(
                        plain(model.get("name").asText()),
                        model.get("parameters_raw").asLong()));
        List<Run> found = new ArrayList<>();
        for (JsonNode submission :
                json.readTree(shared("community_measured_benchmarks.json").toFile())) {
            JsonNode hardware = submission.get("hardware");
            bandwidth(bandwidths, hardware.get("hardwareName").asText())
                    .filter(known -> hardware.get("gpuCount").asInt() == 1)
                    .ifPresent(known -> submission
                            .get("results")
                            .forEach(result ->
                                    run(result, machine(hardware, known), sizes).ifPresent(found::add)));
        }
        runs = List.copyOf(found);
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** The first rule that fits, as the file asks. */
    private static Optional<BigDecimal> bandwidth(JsonNode rules, String hardware) {
        String name = hardware.toLowerCase(Locale.ROOT);
        for (JsonNode rule : rules) {
            for (JsonNode part : rule.get("match_all_or_any")) {
                if (name.contains(part.asText())) {
                    return Optional.of(rule.get("bandwidth_gb_s").decimalValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Machine machine(JsonNode hardware, BigDecimal bandwidth) {
        boolean dedicated = !hardware.get("unifiedMemory").asBoolean();
        return new Machine(
                hardware.get("vramGb").decimalValue().multiply(GIB_IN_GB),
                dedicated,
                null,
                bandwidth,
                dedicated ? hardware.get("ramGb").decimalValue().multiply(GIB_IN_GB) : null,
                null);
    }

    private static Optional<Run> run(JsonNode result, Machine machine, Map<String, Long> sizes) {
        String file = result.get("model").asText();
        Matcher stated = FILE.matcher(file.substring(file.lastIndexOf('/') + 1));
        // Speculative decoding writes several tokens at a time: another formula.
        if (!stated.matches() || file.contains("MTP")) {
            return Optional.empty();
        }
        String name = stated.group(1);
        String base = name.substring(name.indexOf('_') + 1);
        Long exact = sizes.get(plain(base));
        boolean listed = exact != null;
        Long total = exact == null ? billions(TOTAL, name) : exact;
        if (total == null) {
            return Optional.empty();
        }
        Long inName = ACTIVE_OF.getOrDefault(plain(base), billions(ACTIVE, name));
        long active = inName == null ? total : inName;
        ModelSize size = new ModelSize(total, active, null, null);
        Quantisation quantisation = Quantisation.valueOf(stated.group(2));
        FitVerdict fit = FitVerdict.of(Memory.of(size, quantisation, SHORT_CONTEXT, 1), machine);
        Figure speed = Decoding.speed(size, quantisation, SHORT_CONTEXT, machine, fit);
        return speed.isKnown()
                ? Optional.of(new Run(
                        name,
                        listed,
                        size.isMixture(),
                        fit.fit(),
                        speed.known(),
                        result.get("avgTps").decimalValue()))
                : Optional.empty();
    }

    private static @Nullable Long billions(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.find()
                ? new BigDecimal(matcher.group(1)).movePointRight(9).longValue()
                : null;
    }

    private static double share(String what, Predicate<Run> chosen) {
        List<Run> taken = runs.stream().filter(chosen).toList();
        double share = taken.stream().filter(Run::isInside).count() / (double) taken.size();
        double width = taken.stream()
                .mapToDouble(Run::width)
                .sorted()
                .skip(taken.size() / 2)
                .findFirst()
                .orElse(0);
        LOG.infof(
                "Speed band, %s: share inside %.3f of %d runs, median width %.2f (high / low)",
                what, share, taken.size(), width);
        taken.stream().filter(run -> !run.isInside()).forEach(run -> LOG.debugf("outside: %s", run));
        return share;
    }

    @Test
    void atLeastFourOfFiveFittingRuns_lieInTheBand() {
        assertThat(share("all fitting runs of listed models", run -> run.fits() && run.listed()))
                .isGreaterThanOrEqualTo(0.8);
        assertThat(share("dense, fitting", run -> run.fits() && run.listed() && !run.mixture()))
                .isGreaterThanOrEqualTo(0.8);
        assertThat(share("size from the name, on which no band was chosen", run -> run.fits() && !run.listed()))
                .isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void mixturesAndSpilling_haveWiderBands_thatHoldMostRuns() {
        assertThat(share("mixture of experts, fitting", run -> run.fits() && run.mixture()))
                .isGreaterThanOrEqualTo(0.8);
        assertThat(share("dense, spilling", run -> run.fit() == Fit.SPILLS && !run.mixture()))
                .isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void theBand_isNarrow_soThatItSaysSomething() {
        List<Double> widths = runs.stream()
                .filter(run -> run.fits() && !run.mixture())
                .map(Run::width)
                .sorted()
                .toList();

        assertThat(widths).hasSizeGreaterThan(50);
        assertThat(widths.get(widths.size() / 2)).isLessThan(1.6);
    }
}
