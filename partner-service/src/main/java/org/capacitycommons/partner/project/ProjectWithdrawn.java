package org.capacitycommons.partner.project;

import java.time.Instant;

/** A ministry took its project back; an open review of it ends in the same transaction. */
public record ProjectWithdrawn(String project, Instant at) {}
