package org.capacitycommons.partner.testdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

/**
 * What answers say, for the steps that stories only pass through. The expressions of the assertions are compiled anew
 * each time, and a mapper is made anew for each body: much of the time of the tests went there.
 */
final class Told {
    static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** The configuration of the framework, with one mapper for all. */
    static RestAssuredConfig config() {
        return RestAssured.config()
                .objectMapperConfig(
                        ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((_, _) -> JSON));
    }

    static JsonNode body(String answer) {
        try {
            return answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The answer is no JSON: " + answer, e);
        }
    }

    /** One member of the answer, as text. */
    static String text(ValidatableResponse answer, String member) {
        return body(answer.extract().asString()).path(member).asText();
    }

    /** What is read at an address. */
    static JsonNode at(Account reader, String address) {
        return body(Wire.done(reader, Wire.Call.get(address)).text());
    }
}
