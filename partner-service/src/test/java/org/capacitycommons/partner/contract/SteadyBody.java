package org.capacitycommons.partner.contract;

import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body with what differs from run to run taken out, and nothing else. */
final class SteadyBody {
    /** Times, counters and hashes: that they are there is compared, their value is not. */
    private static final Set<String> VOLATILE = Set.of(
            "version",
            "currentVersion",
            "createdAt",
            "updatedAt",
            "submittedAt",
            "askedAt",
            "answeredAt",
            "openedAt",
            "decidedAt",
            "evidenceAt",
            "confirmBy",
            "at",
            "expiresAt",
            "sha256",
            "instance",
            "ageDays");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBERED = Pattern.compile("\\b([PDSMI])-\\d+\\b");

    /** Numbers of a person's own notices, and names that nobody can guess. */
    private static final Pattern ID_ONLY = Pattern.compile("\\d+|INV-[0-9a-f-]{18}");

    private SteadyBody() {}

    static JsonNode of(JsonNode body) {
        return switch (body) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> {
                ArrayNode clean = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> clean.add(of(element)));
                yield clean;
            }
            default ->
                body.isTextual()
                        ? JsonNodeFactory.instance.textNode(
                                NUMBERED.matcher(body.textValue()).replaceAll("$1-#"))
                        : body;
        };
    }

    private static ObjectNode object(ObjectNode object) {
        ObjectNode clean = new ObjectMapper().createObjectNode();
        object.properties().forEach(member -> {
            clean.set(
                    member.getKey(),
                    differs(member.getKey(), member.getValue())
                            ? JsonNodeFactory.instance.textNode("<differs>")
                            : of(member.getValue()));
        });
        return clean;
    }

    /** The start of a pilot is the day of the run; a start that was only reported is a year, and compared. */
    private static boolean differs(String name, JsonNode value) {
        boolean ofThisRun =
                name.equals("startedOn") && DAY.matcher(value.asText()).matches();
        boolean unguessable =
                name.equals("id") && ID_ONLY.matcher(value.asText()).matches();
        return !value.isNull() && (ofThisRun || unguessable || VOLATILE.contains(name));
    }
}
