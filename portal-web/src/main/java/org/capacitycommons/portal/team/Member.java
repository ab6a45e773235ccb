package org.capacitycommons.portal.team;

import java.time.Instant;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** Somebody who works for an organisation. */
@TemplateData
record Member(
        String subject, String name, @Nullable String email, String role, String state, Instant since, long version) {}
