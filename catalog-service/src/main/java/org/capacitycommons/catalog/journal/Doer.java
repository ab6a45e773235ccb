package org.capacitycommons.catalog.journal;

/**
 * Who does something, and in which request.
 *
 * @param subject stable id of the person or client
 */
public record Doer(String subject, String requestId) {}
