package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.security.Person;

/** A pilot that a ministry wants to run. Changes only through named moves; each asks {@link ProjectMoves} first. */
@Entity
@Table(name = "project")
public class Project {
    @Id
    private String id;

    private String nation;
    private String organisation;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private String title;
    private String sector;
    private String language;

    @Enumerated(EnumType.STRING)
    private RiskTier riskTier;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Map<String, List<String>>> answers;

    /** How often it was submitted. */
    private int rounds;

    private Instant createdAt;
    private Instant updatedAt;

    /** When its ministry last wrote in it; an undo asks whether that was after the decision. */
    private Instant savedAt;

    private @Nullable Instant submittedAt;
    private @Nullable String reviewer;
    private @Nullable String reviewerName;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String decisionReason;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;

    @NullUnmarked
    protected Project() {} // JPA

    static Project draft(NewDraft draft, Instant now) {
        Project project = new Project();
        project.id = draft.id();
        project.nation = draft.owner().nation();
        project.organisation = draft.owner().id();
        project.state = ProjectState.DRAFT;
        project.title = draft.title();
        project.sector = draft.sector();
        project.language = draft.language();
        project.createdAt = now;
        project.write(draft.answers(), now);
        return project;
    }

    void save(Answers changed, String newTitle, String newSector, Instant now) {
        moveBy(ProjectAction.SAVE, now);
        title = newTitle;
        sector = newSector;
        write(changed, now);
    }

    /** Changes what an accepted amendment changes; only an approved project is amended. */
    void amend(Answers changed, String newTitle, String newSector, Instant now) {
        if (state != ProjectState.APPROVED) {
            throw new IllegalStateException("Only an approved project is amended");
        }
        title = newTitle;
        sector = newSector;
        write(changed, now);
    }

    /** Notes that its ministry answered a reviewer. */
    void answered(Instant now) {
        moveBy(ProjectAction.SAVE, now);
        savedAt = now;
    }

    void submit(Instant now) {
        moveBy(ProjectAction.SUBMIT, now);
        rounds++;
        submittedAt = now;
        reviewer = null;
        reviewerName = null;
        clearDecision();
    }

    void withdraw(Instant now) {
        moveBy(ProjectAction.WITHDRAW, now);
    }

    /** A reviewer takes it from the queue. */
    public void take(Person by, Instant now) {
        moveBy(ProjectAction.TAKE, now);
        reviewer = by.subject();
        reviewerName = by.name();
    }

    /** The reviewer gives it back, or another administrator takes it away. */
    public void giveBack(ProjectAction how, Instant now) {
        moveBy(how, now);
        reviewer = null;
        reviewerName = null;
    }

    /** Moves between the first and the second reviewer. */
    public void pass(ProjectAction how, Instant now) {
        moveBy(how, now);
    }

    /** Ends the round. */
    public void decide(ProjectAction how, Decision outcome, @Nullable String reason, Person by, Instant now) {
        moveBy(how, now);
        decision = outcome;
        decisionReason = reason;
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
    }

    /** Takes the decision back. */
    public void undoDecision(Instant now) {
        moveBy(ProjectAction.UNDO, now);
        clearDecision();
    }

    /** Whether its ministry did something that rests on the decision. */
    public boolean wasWrittenAfterDecision() {
        return wasWrittenAfterDecision(savedAt, decidedAt);
    }

    /** The same, where only the two times were read. */
    static boolean wasWrittenAfterDecision(Instant savedAt, @Nullable Instant decidedAt) {
        return decidedAt != null && savedAt.isAfter(decidedAt);
    }

    private void write(Answers changed, Instant now) {
        answers = new LinkedHashMap<>(changed.bySection());
        riskTier = RiskTier.of(changed);
        savedAt = now;
        updatedAt = now;
    }

    private void moveBy(ProjectAction action, Instant now) {
        state = ProjectMoves.target(state, action);
        updatedAt = now;
    }

    private void clearDecision() {
        decision = null;
        decisionReason = null;
        decidedBy = null;
        decidedByName = null;
        decidedAt = null;
    }

    public String id() {
        return id;
    }

    public String nation() {
        return nation;
    }

    public String organisation() {
        return organisation;
    }

    public long version() {
        return version;
    }

    public ProjectState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public String sector() {
        return sector;
    }

    String language() {
        return language;
    }

    public RiskTier riskTier() {
        return riskTier;
    }

    public Answers answers() {
        return new Answers(answers);
    }

    public int rounds() {
        return rounds;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Person reviewer() {
        return reviewer == null || reviewerName == null ? null : new Person(reviewer, reviewerName);
    }

    @Nullable
    DecisionView decision() {
        return decision == null || decidedBy == null || decidedByName == null || decidedAt == null
                ? null
                : new DecisionView(decision, decisionReason, new Person(decidedBy, decidedByName), decidedAt);
    }
}
