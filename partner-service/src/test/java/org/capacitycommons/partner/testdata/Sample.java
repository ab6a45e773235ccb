package org.capacitycommons.partner.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Samples that the contract's examples hold. */
public final class Sample {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("../contracts/examples");

    private Sample() {}

    /** An example of the contract, by file name without ending. */
    public static JsonNode example(String name) {
        return read("partner", name);
    }

    /** The same, of the neighbour that this service calls. */
    public static JsonNode catalogExample(String name) {
        return read("catalog", name);
    }

    private static JsonNode read(String service, String name) {
        try {
            return JSON.readTree(Files.readString(EXAMPLES.resolve(service).resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete answers of a LOW pilot: advice by voice for maize growers in Kenya. */
    public static Map<String, Map<String, List<String>>> maizeAdvice() {
        Map<String, Map<String, List<String>>> answers = new LinkedHashMap<>();
        example("project-submitted")
                .get("sections")
                .properties()
                .forEach(section -> answers.put(
                        section.getKey(),
                        new LinkedHashMap<>(JSON.convertValue(
                                section.getValue().get("answers"),
                                new TypeReference<Map<String, List<String>>>() {}))));
        return answers;
    }

    /** The same pilot, but nobody checks the answers: HIGH, with the answers that HIGH asks for. */
    public static Map<String, Map<String, List<String>>> uncheckedAdvice() {
        Map<String, Map<String, List<String>>> answers = maizeAdvice();
        section(answers, "people").put("humanCheck", List.of("never"));
        Map<String, List<String>> risks = section(answers, "risks");
        risks.put("localValidation", List.of("200 calls of last season were answered again and compared."));
        risks.put("dutyHolder", List.of("Head of digital advice"));
        risks.put("incidentPlan", List.of("The line is switched off and growers are called back."));
        risks.put("incidentReportHours", List.of("24"));
        return answers;
    }

    static @Nullable Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }

    /** One section, to change it. */
    public static Map<String, List<String>> section(Map<String, Map<String, List<String>>> answers, String section) {
        return answers.computeIfAbsent(section, _ -> new LinkedHashMap<>());
    }
}
