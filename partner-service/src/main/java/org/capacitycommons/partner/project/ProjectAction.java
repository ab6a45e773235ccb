package org.capacitycommons.partner.project;

import java.util.Locale;

/** What may be done with a project. */
public enum ProjectAction {
    SAVE,
    SUBMIT,
    WITHDRAW,
    TAKE,
    REQUEST_CHANGES,
    APPROVE,
    APPROVE_FIRST,
    REJECT,
    RECUSE,
    REASSIGN,
    APPROVE_SECOND,
    RETURN_TO_FIRST,
    UNDO;

    /** The action as auditors read it in the trail, and clients in {@code may} (see {@link ProjectMay}). */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
