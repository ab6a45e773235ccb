package org.capacitycommons.partner.membership;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.MemberRole;

/** Whether somebody may leave, or submit no longer, without leaving an organisation that nobody can speak for. */
final class Leaving {

    /** An active member. */
    record Member(String subject, MemberRole role) {}

    /** What would follow. */
    sealed interface Outcome {
        record Fine() implements Outcome {}

        /** Fine, and this member submits from now on. */
        record Succeeded(String by) implements Outcome {}

        /** Somebody has to be named first. */
        record NobodyLeft() implements Outcome {}

        /** Whoever was named is no other member. */
        record NoSuccessor() implements Outcome {}
    }

    private Leaving() {}

    /**
     * What follows when that member goes.
     *
     * @param successor who was named to submit from then on, or null
     */
    static Outcome of(List<Member> active, String leaving, @Nullable String successor) {
        List<Member> others = active.stream()
                .filter(member -> !member.subject().equals(leaving))
                .toList();
        if (successor != null) {
            return others.stream().anyMatch(member -> member.subject().equals(successor))
                    ? new Outcome.Succeeded(successor)
                    : new Outcome.NoSuccessor();
        }
        boolean submits = active.stream().anyMatch(member -> member.subject().equals(leaving) && isSubmitter(member));
        boolean anotherSubmits = others.stream().anyMatch(Leaving::isSubmitter);
        return submits && !anotherSubmits ? new Outcome.NobodyLeft() : new Outcome.Fine();
    }

    private static boolean isSubmitter(Member member) {
        return member.role() == MemberRole.SUBMITTER;
    }
}
