package org.capacitycommons.partner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.Part;
import org.capacitycommons.partner.security.Person;

/** What a deployment sends every period, or at its end. Each move asks {@link ReportMoves} first. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "progress_report")
class Report implements Part {
    @Id
    private long id;

    private String nation;
    private String deployment;
    private int number;
    private String organisation;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private LocalDate periodStart;
    private LocalDate periodEnd;
    private String language;
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Comment> comments;

    private String createdBy;
    private String createdByName;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable String submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant submittedAt;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;

    @NullUnmarked
    protected Report() {} // JPA

    static Report draft(long id, int number, Deployment deployment, ReportInput.Checked input, Person by, Instant now) {
        Report report = new Report();
        report.id = id;
        report.nation = deployment.nation();
        report.deployment = deployment.id();
        report.number = number;
        report.organisation = deployment.chain();
        report.kind = input.kind();
        report.state = ReportState.DRAFT;
        report.comments = List.of();
        report.createdBy = by.subject();
        report.createdByName = by.name();
        report.createdAt = now;
        report.write(input, now);
        return report;
    }

    void save(ReportInput.Checked input, Instant now) {
        state = ReportMoves.target(state, ReportMoves.Action.SAVE);
        write(input, now);
    }

    void submit(Person by, Instant now) {
        state = ReportMoves.target(state, ReportMoves.Action.SUBMIT);
        submittedBy = by.subject();
        submittedByName = by.name();
        submittedAt = now;
        updatedAt = now;
        decidedBy = null;
        decidedByName = null;
        decidedAt = null;
    }

    void accept(Person by, Instant now) {
        decide(ReportMoves.Action.ACCEPT, by, now);
    }

    void giveBack(List<String> said, Person by, Instant now) {
        decide(ReportMoves.Action.RETURN, by, now);
        List<Comment> all = new ArrayList<>(comments);
        said.forEach(one -> all.add(new Comment(all.size() + 1, one, by.name(), now, null, null)));
        comments = List.copyOf(all);
    }

    private void decide(ReportMoves.Action action, Person by, Instant now) {
        state = ReportMoves.target(state, action);
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
        updatedAt = now;
    }

    private void write(ReportInput.Checked input, Instant now) {
        periodStart = input.periodStart();
        periodEnd = input.periodEnd();
        language = input.language();
        text = input.text();
        Map<Integer, String> answers = input.answers();
        comments = comments.stream()
                .map(comment -> answer(comment, answers.get(comment.number()), now))
                .toList();
        updatedAt = now;
    }

    private static Comment answer(Comment comment, @Nullable String answer, Instant now) {
        return answer == null || answer.equals(comment.answer()) ? comment : comment.answered(answer, now);
    }

    boolean hasComment(int wanted) {
        return comments.stream().anyMatch(comment -> comment.number() == wanted);
    }

    boolean hasOpenComment() {
        return comments.stream().anyMatch(Comment::isOpen);
    }

    @Override
    public long number() {
        return id;
    }

    int round() {
        return number;
    }

    long version() {
        return version;
    }

    String nation() {
        return nation;
    }

    String deployment() {
        return deployment;
    }

    ReportKind kind() {
        return kind;
    }

    ReportState state() {
        return state;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** For its readers: who wrote and decided, and the comments, only to those who read in full. */
    ReportView view(List<String> covers, boolean inFull, List<String> may) {
        return new ReportView(
                deployment,
                number,
                version,
                kind,
                state,
                periodStart,
                periodEnd,
                language,
                text,
                covers,
                inFull ? comments : List.of(),
                inFull ? new Person(createdBy, createdByName) : null,
                createdAt,
                inFull ? person(submittedBy, submittedByName) : null,
                submittedAt,
                inFull ? person(decidedBy, decidedByName) : null,
                decidedAt,
                may);
    }

    private static @Nullable Person person(@Nullable String subject, @Nullable String name) {
        return subject == null || name == null ? null : new Person(subject, name);
    }
}
