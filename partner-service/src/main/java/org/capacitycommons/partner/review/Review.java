package org.capacitycommons.partner.review;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.project.Decision;
import org.capacitycommons.partner.project.Project;
import org.capacitycommons.partner.security.Person;

/** One round in which an administrator judges a project. Changes only through named moves. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "review")
class Review {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    private String nation;
    private String project;
    private int number;
    private String organisation;

    @Version
    private long version;

    /** The submission that is judged. */
    private int round;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private String reviewer;
    private String reviewerName;
    private @Nullable String second;
    private @Nullable String secondName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Mark> marks;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Comment> comments;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision outcome;

    private @Nullable String reason;
    private Instant openedAt;
    private @Nullable Instant decidedAt;

    @NullUnmarked
    protected Review() {} // JPA

    static Review opened(Project project, int number, List<Mark> marks, Person reviewer, Instant now) {
        Review review = new Review();
        review.nation = project.nation();
        review.project = project.id();
        review.number = number;
        review.organisation = project.organisation();
        review.round = project.rounds();
        review.state = ReviewState.OPEN;
        review.reviewer = reviewer.subject();
        review.reviewerName = reviewer.name();
        review.marks = marks;
        review.comments = List.of();
        review.openedAt = now;
        return review;
    }

    void note(List<Mark> newMarks, List<Comment> newComments) {
        marks = newMarks;
        comments = newComments;
    }

    /** The first of two approvals. */
    void awaitSecond() {
        state = state.to(ReviewState.AWAITING_SECOND);
    }

    /** The second reviewer wants the first to look again. */
    void returnToFirst(Person by, String why) {
        state = state.to(ReviewState.OPEN);
        setSecond(by);
        reason = why;
    }

    void decide(Decision decision, @Nullable String why, Instant now) {
        state = state.to(ReviewState.DECIDED);
        outcome = decision;
        reason = why;
        decidedAt = now;
    }

    void approveAsSecond(Person by, @Nullable String why, Instant now) {
        setSecond(by);
        decide(Decision.APPROVED, why, now);
    }

    void undo() {
        state = state.to(ReviewState.OPEN);
        outcome = null;
        reason = null;
        decidedAt = null;
        second = null;
        secondName = null;
    }

    /** The reviewer sees an own interest and leaves. */
    void recuse(String why, Instant now) {
        end(ReviewState.RECUSED, why, now);
    }

    /** Another administrator puts the project back into the queue; that says nothing about the reviewer. */
    void reassign(String why, Instant now) {
        end(ReviewState.REASSIGNED, why, now);
    }

    private void end(ReviewState how, String why, Instant now) {
        state = state.to(how);
        reason = why;
        decidedAt = now;
    }

    void withdraw(Instant now) {
        state = state.to(ReviewState.WITHDRAWN);
        decidedAt = now;
    }

    private void setSecond(Person by) {
        second = by.subject();
        secondName = by.name();
    }

    String project() {
        return project;
    }

    int number() {
        return number;
    }

    long version() {
        return version;
    }

    int round() {
        return round;
    }

    ReviewState state() {
        return state;
    }

    Person reviewer() {
        return new Person(reviewer, reviewerName);
    }

    @Nullable
    Person second() {
        return second == null || secondName == null ? null : new Person(second, secondName);
    }

    List<Mark> marks() {
        return marks;
    }

    List<Comment> comments() {
        return comments;
    }

    @Nullable
    Decision outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
