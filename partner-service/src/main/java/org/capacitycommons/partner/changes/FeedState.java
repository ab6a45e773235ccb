package org.capacitycommons.partner.changes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the public data has come.
 *
 * @param mark differs whenever what is visible of any public deployment changed
 * @param changedAt when the last one changed
 * @param day today: what is dated later is not told yet, so the same data may read differently tomorrow
 */
public record FeedState(String mark, Instant changedAt, LocalDate day) {}
