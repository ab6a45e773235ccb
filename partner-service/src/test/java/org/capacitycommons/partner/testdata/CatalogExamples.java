package org.capacitycommons.partner.testdata;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What catalog-service answers, from the examples of its contract: a member that the catalogue renames is missed here
 * before it is missed by a ministry. Where a story needs other values, only values are exchanged, never members.
 */
final class CatalogExamples {
    private static final String MODELS = "/api/v1/models/";
    private static final JsonNode APACHE_TERMS = read("""
            {"commercialUse":"YES","governmentUse":"YES","derivatives":"YES","redistribution":"YES",
             "territory":{"excluded":[]},"userCap":null,"displayDuty":"NO","fieldOfUse":"NO","inheritsFromBase":"NO"}""");

    private CatalogExamples() {}

    /** Every body by the address that it is read at. */
    static Map<String, String> byAddress() {
        Map<String, String> answers = new LinkedHashMap<>();
        JsonNode confirmed = Sample.catalogExample("model");
        JsonNode revision = Sample.catalogExample("revision");
        JsonNode revisions = Sample.catalogExample("revisions");
        answers.put(address(confirmed), confirmed.toString());
        answers.put(address(confirmed) + "/revisions", revisions.toString());
        answers.put(address(confirmed, revision), revision.toString());

        JsonNode conflicting = Sample.catalogExample("model-unconfirmed");
        JsonNode claimed = with(confirmed.get("licence"), "status", read("\"UNCONFIRMED\""));
        JsonNode unconfirmed = with(conflicting, "licence", claimed);
        JsonNode committed = with(
                with(revision, "id", read("\"1\"")),
                "upstreamCommit",
                read("\"0123456789abcdef0123456789abcdef01234567\""));
        answers.put(address(unconfirmed), unconfirmed.toString());
        answers.put(address(unconfirmed, committed), committed.toString());

        JsonNode licence = Sample.catalogExample("licence");
        answers.put(licenceAddress(licence), licence.toString());
        JsonNode apache = apache(licence, confirmed.get("licence"));
        answers.put(licenceAddress(apache), apache.toString());
        return Map.copyOf(answers);
    }

    /** The licence that the confirmed model names, in the form of the one licence of the examples. */
    private static JsonNode apache(JsonNode form, JsonNode named) {
        JsonNode terms = form.get("terms");
        for (Map.Entry<String, JsonNode> term : APACHE_TERMS.properties()) {
            terms = with(terms, term.getKey(), term.getValue());
        }
        return with(with(with(form, "id", named.get("id")), "name", named.get("name")), "terms", terms);
    }

    private static JsonNode with(JsonNode body, String member, JsonNode value) {
        if (!body.has(member)) {
            throw new IllegalStateException("The contract of the catalogue has no member '" + member + "' any more");
        }
        ObjectNode changed = body.deepCopy();
        changed.set(member, value);
        return changed;
    }

    private static String address(JsonNode model) {
        return MODELS + model.get("id").asText();
    }

    private static String address(JsonNode model, JsonNode revision) {
        return address(model) + "/revisions/" + revision.get("id").asText();
    }

    private static String licenceAddress(JsonNode licence) {
        return "/api/v1/licences/" + licence.get("id").asText();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
