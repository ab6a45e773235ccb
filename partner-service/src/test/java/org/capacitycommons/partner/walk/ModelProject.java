package org.capacitycommons.partner.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the domain says of one project at this moment of the walk. */
public final class ModelProject {
    final String id;
    final String organisation;
    final String nation;
    final boolean high;

    String state = "DRAFT";
    final Set<String> wrote = new HashSet<>();
    final Set<String> recused = new HashSet<>();

    @Nullable
    String reviewer;

    @Nullable
    String decider;

    /** The content, as far as guards ask for it. */
    final Set<String> sectionsMissing = new HashSet<>();

    int openRequests;
    boolean marked;
    final Map<String, Boolean> markedBy = new HashMap<>();
    int comments;
    boolean writtenSinceDecision;
    boolean deployed;
    final List<ModelMatch> matches = new ArrayList<>();
    int reviews;
    int rounds;
    long version = -1;

    public ModelProject(String id, String organisation, String nation, boolean high, String author) {
        this.id = id;
        this.organisation = organisation;
        this.nation = nation;
        this.high = high;
        wrote.add(author);
    }

    public String state() {
        return state;
    }

    public boolean isPublic() {
        return state.equals("APPROVED");
    }

    /** Whether support was taken up for it. */
    boolean isSupported() {
        return matches.stream().anyMatch(match -> match.state.equals("ACCEPTED") || match.state.equals("COMPLETED"));
    }

    /** Whether that partner works on it with the ministry now: support that is completed opens nothing any more. */
    boolean isHelpedBy(Actor actor) {
        return matches.stream()
                .anyMatch(match -> match.state.equals("ACCEPTED") && actor.offersFor(match.offer.organisation));
    }

    @Override
    public String toString() {
        return "%s (%s%s)".formatted(id, state, high ? ", high risk" : "");
    }
}
