package org.capacitycommons.portal.team;

import java.time.Instant;

import io.quarkus.qute.TemplateData;

/** An invitation to work for an organisation. */
@TemplateData
record Invitation(
        String id, String email, String role, String state, Instant createdAt, Instant expiresAt, long version) {

    public boolean open() {
        return state.equals("OPEN");
    }
}
