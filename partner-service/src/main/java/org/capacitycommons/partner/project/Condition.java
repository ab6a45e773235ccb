package org.capacitycommons.partner.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** What an approval demands: an unmet one stands between a deployment and OPERATIONAL. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "condition")
public class Condition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    @Version
    private long version;

    private String nation;
    private String project;
    private int number;
    private String organisation;
    private int review;
    private String item;
    private String text;
    private String owner;
    private LocalDate dueOn;
    private boolean met;
    private @Nullable String evidence;
    private @Nullable String evidenceBy;
    private @Nullable Instant evidenceAt;
    private @Nullable String metBy;
    private @Nullable Instant metAt;
    private @Nullable String returnedReason;

    /** Set when the approval that demanded it was undone. */
    private @Nullable Instant liftedAt;

    @NullUnmarked
    protected Condition() {} // JPA

    /** What a reviewer demands for one checklist item. */
    public record Demand(String item, String text, String owner, LocalDate dueOn) {}

    /** A new condition of the project. */
    public static Condition of(Project project, int number, int review, Demand demand) {
        Condition condition = new Condition();
        condition.nation = project.nation();
        condition.project = project.id();
        condition.number = number;
        condition.organisation = project.organisation();
        condition.review = review;
        condition.item = demand.item();
        condition.text = demand.text();
        condition.owner = demand.owner();
        condition.dueOn = demand.dueOn();
        return condition;
    }

    /** Takes it back together with the approval. */
    public void lift(Instant now) {
        liftedAt = now;
    }

    public int number() {
        return number;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String project() {
        return project;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isLifted() {
        return liftedAt != null;
    }

    void sendEvidence(String text, Person by, Instant now) {
        evidence = text;
        evidenceBy = by.subject();
        evidenceAt = now;
        returnedReason = null;
    }

    void accept(Person by, Instant now) {
        met = true;
        metBy = by.subject();
        metAt = now;
    }

    void giveBack(String reason) {
        returnedReason = reason;
    }

    long version() {
        return version;
    }

    ConditionMoves.State state() {
        if (isLifted()) {
            return ConditionMoves.State.LIFTED;
        }
        if (met) {
            return ConditionMoves.State.MET;
        }
        return evidence != null && returnedReason == null ? ConditionMoves.State.EVIDENCED : ConditionMoves.State.OPEN;
    }

    ConditionView view(Standing standing) {
        return new ConditionView(
                number,
                version,
                item,
                text,
                owner,
                dueOn,
                met,
                state(),
                evidence,
                evidenceAt,
                returnedReason,
                metAt,
                ConditionMoves.from(state()).stream()
                        .filter(move -> standing.is(move.who()))
                        .map(move -> move.action().slug())
                        .toList());
    }
}
