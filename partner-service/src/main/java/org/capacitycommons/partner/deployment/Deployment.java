package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.Project;

/** An AI system in use or about to be. Changes only through named moves. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "deployment")
class Deployment {
    @Id
    private String id;

    private String nation;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable String organisation;
    private @Nullable String project;
    private String language;
    private String title;
    private String summary;
    private @Nullable String titleFr;
    private @Nullable String summaryFr;
    private @Nullable String system;
    private String sector;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage suspendedFrom;

    private @Nullable String stageAsReported;

    /** Null until somebody states it, with the source that says so. */
    @Enumerated(EnumType.STRING)
    private @Nullable Cooperation cooperation;

    private @Nullable String cooperationSource;
    private String[] nations;
    private String[] partners;
    private String[] dacCodes;
    private @Nullable String startedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String sourceName;
    private String[] sourceUrls;
    private @Nullable String sourceReadOn;
    private @Nullable String confidence;
    private @Nullable String figures;
    private @Nullable String note;
    private Instant createdAt;
    private Instant updatedAt;

    @NullUnmarked
    protected Deployment() {} // JPA

    /** A planned one, from an approved project: what was approved is what starts. */
    static Deployment planned(String id, Project project, Instant now) {
        Deployment deployment = new Deployment();
        deployment.id = id;
        deployment.nation = project.nation();
        deployment.origin = Origin.REGISTERED;
        deployment.organisation = project.organisation();
        deployment.project = project.id();
        deployment.language = project.answers().first("aim.summaryLanguage");
        deployment.title = project.title();
        deployment.summary = project.answers().first("aim.summary");
        deployment.sector = project.sector();
        deployment.stage = Stage.PLANNED;
        deployment.nations = new String[] {project.nation()};
        deployment.partners = new String[0];
        deployment.dacCodes = new String[0];
        deployment.sourceUrls = new String[0];
        deployment.createdAt = now;
        deployment.updatedAt = now;
        return deployment;
    }

    /** Notes that a site, a model use or an indicator was added; a published one changes by amendment only. */
    void extend(Instant now) {
        if (stage != Stage.PLANNED) {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE,
                            "Only a planned deployment is filled in directly; a published one changes by amendment.")
                    .with("stage", String.valueOf(stage));
        }
        updatedAt = now;
    }

    void moveTo(Stage target, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (target == Stage.PILOT && startedOn == null) {
            startedOn = today.toString();
        } else if (target == Stage.CLOSED) {
            closedOn = today;
        }
        suspendedFrom = target == Stage.SUSPENDED ? stage : null;
        stage = target;
        updatedAt = now;
    }

    boolean isPublic() {
        return origin != Origin.REGISTERED || (stage != null && Stage.PUBLIC.contains(stage));
    }

    String id() {
        return id;
    }

    String nation() {
        return nation;
    }

    long version() {
        return version;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    String project() {
        return project;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    @Nullable
    Stage suspendedFrom() {
        return suspendedFrom;
    }

    String summary() {
        return summary;
    }

    String language() {
        return language;
    }

    @Nullable
    String summaryFr() {
        return summaryFr;
    }

    @Nullable
    String system() {
        return system;
    }

    @Nullable
    String cooperationSource() {
        return cooperationSource;
    }

    /** Where the record comes from; null for what its own ministry registered. */
    @Nullable
    SourceView source() {
        List<String> urls = List.of(sourceUrls);
        return origin == Origin.REGISTERED
                ? null
                : new SourceView(
                        sourceName,
                        urls.isEmpty() ? null : urls.getFirst(),
                        urls,
                        sourceReadOn,
                        confidence,
                        figures,
                        note);
    }
}
