package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
import org.capacitycommons.partner.security.Person;

/** An AI system in use or about to be. Changes only through named moves. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by policies and keys of the database only
@Table(name = "deployment")
public class Deployment {
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
    /** Until when its ministry has to say again that all this is still so; null while it is not public. */
    private @Nullable LocalDate confirmBy;

    private @Nullable Instant confirmedAt;
    private @Nullable String confirmedBy;
    private @Nullable String confirmedByName;
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
        if (target == Stage.PILOT && confirmBy == null) {
            confirmBy = Confirming.nextDue(now.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    /** Its ministry says that what is published is still so. */
    void confirm(Person by, Instant now) {
        confirmBy = Confirming.nextDue(now.atOffset(ZoneOffset.UTC).toLocalDate());
        confirmedAt = now;
        confirmedBy = by.subject();
        confirmedByName = by.name();
        updatedAt = now;
    }

    /** States in which frame nations work together here, and who says so; null takes the statement back. */
    void stateCooperation(@Nullable Cooperation stated, @Nullable String source, Instant now) {
        cooperation = stated;
        cooperationSource = source;
        updatedAt = now;
    }

    /** Changes what an accepted amendment changes in the record itself. */
    void amend(@Nullable String newTitle, @Nullable String newSummary, Instant now) {
        title = newTitle == null ? title : newTitle;
        summary = newSummary == null ? summary : newSummary;
        updatedAt = now;
    }

    /** Notes that something beside it changed that readers see with it. */
    void touch(Instant now) {
        updatedAt = now;
    }

    /** Whether anything may still be reported on it. */
    boolean isOpen() {
        return stage != null && stage != Stage.CLOSED && stage != Stage.CANCELLED;
    }

    /** The audit chain that its deeds stand in: that of its organisation, or of the administering body. */
    public String chain() {
        return organisation == null ? "commons-office" : organisation;
    }

    public boolean isPublic() {
        return origin != Origin.REGISTERED || (stage != null && Stage.PUBLIC.contains(stage));
    }

    public String id() {
        return id;
    }

    public String nation() {
        return nation;
    }

    public long version() {
        return version;
    }

    public @Nullable String organisation() {
        return organisation;
    }

    public @Nullable String project() {
        return project;
    }

    public @Nullable Stage stage() {
        return stage;
    }

    @Nullable
    Stage suspendedFrom() {
        return suspendedFrom;
    }

    public String summary() {
        return summary;
    }

    public String language() {
        return language;
    }

    public String title() {
        return title;
    }

    /** Every nation that it reaches. */
    Set<String> nations() {
        Set<String> all = new TreeSet<>(List.of(nations));
        all.add(nation);
        return all;
    }

    @Nullable
    LocalDate confirmBy() {
        return confirmBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
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
