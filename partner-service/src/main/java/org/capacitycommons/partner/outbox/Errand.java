package org.capacitycommons.partner.outbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that waits to be done.
 *
 * @param key what tells it from every other one, for good: whoever delivers may pass it on to let others see doubles
 */
public record Errand(long id, Topic topic, String key, JsonNode payload) {}
