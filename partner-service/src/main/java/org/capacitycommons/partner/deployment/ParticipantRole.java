package org.capacitycommons.partner.deployment;

/** In which role an organisation takes part, as the IATI list OrganisationRole has them. */
enum ParticipantRole {
    FUNDING(1),
    ACCOUNTABLE(2),
    EXTENDING(3),
    IMPLEMENTING(4);

    private final short code;

    ParticipantRole(int code) {
        this.code = (short) code;
    }

    short code() {
        return code;
    }

    static ParticipantRole ofCode(short code) {
        for (ParticipantRole role : values()) {
            if (role.code == code) {
                return role;
            }
        }
        throw new IllegalStateException("There is no role " + code);
    }
}
