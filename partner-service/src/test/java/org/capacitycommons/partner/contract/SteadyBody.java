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
            "confirmBy",
            "at",
            "sha256",
            "instance",
            "ageDays");

    private static final Pattern NUMBERED = Pattern.compile("\\b([PDSMI])-\\d+\\b");

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
            boolean hidden =
                    VOLATILE.contains(member.getKey()) && !member.getValue().isNull();
            clean.set(member.getKey(), hidden ? JsonNodeFactory.instance.textNode("<differs>") : of(member.getValue()));
        });
        return clean;
    }
}
