package org.capacitycommons.partner.deployment;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Caller;

/** An organisation that takes part in a deployment, in one role. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "participant")
class Participant implements Part {
    static final String PREFIX = "PA";

    @Id
    private long id;

    private String nation;
    private String deployment;
    private short role;
    private String name;
    private @Nullable String ref;
    private @Nullable String type;

    /** Its id where it is a member here. */
    private @Nullable String organisation;

    private String addedBy;
    private Instant addedAt;
    private @Nullable Instant endedAt;

    @NullUnmarked
    protected Participant() {} // JPA

    static Participant of(
            long number, Deployment deployment, ParticipantInput.Checked input, Caller caller, Instant now) {
        Participant participant = new Participant();
        participant.id = number;
        participant.nation = deployment.nation();
        participant.deployment = deployment.id();
        participant.role = input.role().code();
        participant.name = input.name();
        participant.ref = input.ref();
        participant.type = input.type();
        participant.organisation = input.organisation();
        participant.addedBy = caller.subject();
        participant.addedAt = now;
        return participant;
    }

    /** It takes part no more; that it did stays on record. */
    void end(Instant now) {
        endedAt = now;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    @Override
    public long number() {
        return id;
    }

    boolean isSame(ParticipantInput.Checked input) {
        return role == input.role().code() && name.equalsIgnoreCase(input.name());
    }

    ParticipantView view() {
        return new ParticipantView(
                PartId.of(PREFIX, id), ParticipantRole.ofCode(role), role, name, ref, type, organisation);
    }
}
