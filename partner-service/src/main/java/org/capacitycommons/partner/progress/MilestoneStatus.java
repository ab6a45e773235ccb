package org.capacitycommons.partner.progress;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a milestone stands, in the codes of OC4IDS. */
public enum MilestoneStatus {
    SCHEDULED("scheduled"),
    MET("met"),
    NOT_MET("notMet"),
    PARTIALLY_MET("partiallyMet");

    private final String code;

    MilestoneStatus(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static MilestoneStatus ofCode(String code) {
        for (MilestoneStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("There is no status " + code);
    }
}
