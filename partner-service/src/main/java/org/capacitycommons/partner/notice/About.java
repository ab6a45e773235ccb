package org.capacitycommons.partner.notice;

/**
 * What a notice is about. Nothing else of the record leaves the service by mail.
 *
 * @param record as {@code project/P-1042}
 * @param title what the record is called
 */
public record About(String record, String title) {}
