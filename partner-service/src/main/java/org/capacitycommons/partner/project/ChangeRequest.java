package org.capacitycommons.partner.project;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Person;

/** Something in one section that a reviewer wants changed; open until the ministry answers it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "change_request")
public class ChangeRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "child_number")
    @SequenceGenerator(name = "child_number", sequenceName = "child_number", allocationSize = 1)
    private @Nullable Long id;

    private String nation;
    private String project;
    private int number;
    private String organisation;
    private int round;
    private String section;
    private String text;
    private String askedBy;
    private String askedByName;
    private Instant askedAt;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    /** Set when the decision that asked for it was undone. */
    private @Nullable Instant withdrawnAt;

    @NullUnmarked
    protected ChangeRequest() {} // JPA

    /** A new one, asked in the project's present round. */
    public static ChangeRequest of(Project project, int number, String section, String text, Person by, Instant now) {
        ChangeRequest request = new ChangeRequest();
        request.nation = project.nation();
        request.project = project.id();
        request.number = number;
        request.organisation = project.organisation();
        request.round = project.rounds();
        request.section = section;
        request.text = text;
        request.askedBy = by.subject();
        request.askedByName = by.name();
        request.askedAt = now;
        return request;
    }

    void answer(String given, Person by, Instant now) {
        answer = given;
        answeredBy = by.subject();
        answeredAt = now;
    }

    /** Takes it back together with the decision. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    boolean isOpen() {
        return answer == null && withdrawnAt == null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public int number() {
        return number;
    }

    public int round() {
        return round;
    }

    String section() {
        return section;
    }

    /** The answer as the trail keeps it; empty before there is one. */
    Map<String, String> onRecord() {
        return answer == null ? Map.of() : Map.of("answer", answer);
    }

    ChangeRequestView view() {
        return new ChangeRequestView(
                number, round, section, text, new Person(askedBy, askedByName), askedAt, answer, answeredAt);
    }

    FrozenProject.Answered frozen() {
        return new FrozenProject.Answered(number, round, section, text, answer);
    }
}
