package org.capacitycommons.partner.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

import org.capacitycommons.partner.testdata.Sample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer against an example of {@code contracts/examples/partner} by its shape: the answer has every member that the
 * example has and no other, and values of the kinds that the example shows. What was answered is also left in
 * {@code target/contract}, to look at.
 */
final class Example {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ANSWERS = Path.of("target/contract");

    private Example() {}

    static void hasTheShapeOf(String example, Response answer) {
        assertThat(answer.statusCode()).as(example).isBetween(200, 201);
        JsonNode body = left(example, answer);
        Map<String, Set<String>> shown = Shape.of(Sample.example(example));
        Map<String, Set<String>> told = Shape.of(body);
        told.keySet().removeIf(path -> isInAListThatIsEmpty(path, shown) || isBelowNull(path, shown));
        told.forEach((path, kinds) -> assertThat(shown)
                .as(example + path)
                .hasEntrySatisfying(
                        path,
                        known -> assertThat(fit(known, kinds))
                                .as(example + path + " " + known + " " + kinds)
                                .isTrue()));
        assertThat(shown.keySet().stream()
                        .filter(path -> !told.containsKey(path) && isMissed(path, told))
                        .toList())
                .as(example + " shows members that the answer has not")
                .isEmpty();
    }

    /** An example with an empty list says nothing of what may stand in it. */
    private static boolean isInAListThatIsEmpty(String path, Map<String, Set<String>> shown) {
        for (int end = path.indexOf("[]"); end >= 0; end = path.indexOf("[]", end + 1)) {
            if (shown.containsKey(path.substring(0, end)) && !shown.containsKey(path.substring(0, end + 2))) {
                return true;
            }
        }
        return false;
    }

    /** An example in which something is null says nothing of its members: other tests may have left more in a list. */
    private static boolean isBelowNull(String path, Map<String, Set<String>> shown) {
        for (int end = path.indexOf('.', 1); end >= 0; end = path.indexOf('.', end + 1)) {
            if (Set.of("NULL").equals(shown.get(path.substring(0, end)))) {
                return true;
            }
        }
        return false;
    }

    /** What is null on either side tells nothing of the kind of the other. */
    private static boolean fit(Set<String> shown, Set<String> told) {
        return (shown.contains("NULL") && shown.size() == 1)
                || told.stream().allMatch(kind -> kind.equals("NULL") || shown.contains(kind));
    }

    /** Lists and maps may be empty, and what is null has no members; any other object has all of its own. */
    private static boolean isMissed(String path, Map<String, Set<String>> told) {
        int end = path.lastIndexOf('.');
        return end >= 0
                && !path.endsWith("[]")
                && !path.endsWith(".*")
                && told.getOrDefault(path.substring(0, end), Set.of()).contains("OBJECT");
    }

    private static JsonNode left(String example, Response answer) {
        try {
            JsonNode body = JSON.readTree(answer.asString());
            Files.createDirectories(ANSWERS);
            Files.writeString(
                    ANSWERS.resolve(example + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n");
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
