package org.capacitycommons.partner.project;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** The frozen text of a project as submitted, with its hash. Never changes; the database refuses it too. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Immutable
@Table(name = "submission")
public class Submission {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    private String nation;
    private String project;
    private int number;
    private String organisation;
    private String content;
    private String sha256;
    private String title;
    private Instant submittedAt;
    private String submittedBy;
    private String submittedByName;

    @NullUnmarked
    protected Submission() {} // JPA

    static Submission of(Project project, CanonicalJson.Frozen frozen, Person by, Instant now) {
        Submission submission = new Submission();
        submission.nation = project.nation();
        submission.project = project.id();
        submission.number = project.rounds();
        submission.organisation = project.organisation();
        submission.content = frozen.text();
        submission.sha256 = frozen.sha256();
        submission.title = project.title();
        submission.submittedAt = now;
        submission.submittedBy = by.subject();
        submission.submittedByName = by.name();
        return submission;
    }

    int number() {
        return number;
    }

    /** The canonical JSON whose hash the receipt names. */
    public String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    String project() {
        return project;
    }

    String title() {
        return title;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Person submittedBy() {
        return new Person(submittedBy, submittedByName);
    }
}
