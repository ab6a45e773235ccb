package org.capacitycommons.audit;

/** What a check of one chain found. */
public sealed interface Verification {

    /** Every row is as it was written, and none is missing before the head. */
    record Intact(String chain, long events) implements Verification {}

    /**
     * The chain was tampered with.
     *
     * @param seq the first row that does not fit
     * @param reason what does not fit about it
     */
    record Broken(String chain, long seq, String reason) implements Verification {}
}
