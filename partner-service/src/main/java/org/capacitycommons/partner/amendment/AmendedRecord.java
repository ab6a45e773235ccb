package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Map;

import org.capacitycommons.partner.security.Caller;

/** The record that an amendment changes, with the rules of its kind. */
interface AmendedRecord {

    /** What it is, whose, and its version now. */
    Amendment.Amended facts();

    /** Refuses a record that is not changed by amendments now. */
    void mustBeAmendable();

    /** The changes as they are kept, after every check; refuses the others at their fields. */
    Map<String, Object> checked(AmendmentInput typed);

    /** Checks the changes again, before anything is locked, and gives the step that applies them. */
    Runnable change(Map<String, Object> changes, Caller caller);

    /** What changes, before and after. */
    List<?> diff(Map<String, Object> changes);

    /** Reads the record again and keeps it for this transaction. */
    void lock();

    /** Notes who writes in it: who does judges nothing of it. */
    void noteContributor(Caller caller);

    /** Whether a wrong answer of it may touch health, rights or safety: then two administrators accept a change. */
    boolean isOfHighRisk();

    boolean isJudgedBy(Caller caller);

    /** Refuses who may not decide on it. */
    void mustBeJudgedBy(Caller caller);
}
