package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.DeploymentAmending;
import org.capacitycommons.partner.deployment.DeploymentChanges;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Judges;
import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.project.Project;
import org.capacitycommons.partner.project.ProjectAmending;
import org.capacitycommons.partner.project.ProjectChanges;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.security.Caller;

/** Finds what is amended, for a caller who may see it. */
@ApplicationScoped
class AmendedRecords {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Deployments deployments;
    private final DeploymentAmending deploymentAmending;
    private final Projects projects;
    private final ProjectAmending projectAmending;
    private final Judges judges;
    private final ObjectMapper json;

    AmendedRecords(
            Deployments deployments,
            DeploymentAmending deploymentAmending,
            Projects projects,
            ProjectAmending projectAmending,
            Judges judges,
            ObjectMapper json) {
        this.deployments = deployments;
        this.deploymentAmending = deploymentAmending;
        this.projects = projects;
        this.projectAmending = projectAmending;
        this.judges = judges;
        this.json = json;
    }

    AmendedRecord of(Amendment amendment, Caller caller) {
        return find(amendment.about(), amendment.record(), caller);
    }

    AmendedRecord find(Amendment.About about, String id, Caller caller) {
        return switch (about) {
            case DEPLOYMENT -> new AmendedDeployment(deployments.required(id, caller.scope()));
            case PROJECT -> new AmendedProject(projects.required(id, caller.scope()));
        };
    }

    private static <T> T given(@Nullable T changes, String field) {
        if (changes == null) {
            throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                    .at(FieldError.of(field, "required"));
        }
        return changes;
    }

    private final class AmendedDeployment implements AmendedRecord {
        private final Deployment deployment;

        AmendedDeployment(Deployment deployment) {
            this.deployment = deployment;
        }

        @Override
        public Amendment.Amended facts() {
            return new Amendment.Amended(
                    Amendment.About.DEPLOYMENT,
                    deployment.id(),
                    deployment.nation(),
                    deployment.chain(),
                    deployment.version());
        }

        @Override
        public void mustBeAmendable() {
            deploymentAmending.mustBeAmendable(deployment);
        }

        @Override
        public Map<String, Object> checked(AmendmentInput typed) {
            DeploymentChanges changes = given(typed.deployment(), "deployment");
            deploymentAmending.check(deployment, changes);
            return json.convertValue(changes, MAP);
        }

        @Override
        public Runnable change(Map<String, Object> changes, Caller caller) {
            DeploymentAmending.Checked checked = deploymentAmending.check(deployment, read(changes));
            return () -> deploymentAmending.apply(deployment, checked, caller);
        }

        @Override
        public List<?> diff(Map<String, Object> changes) {
            return deploymentAmending.diff(deployment, read(changes));
        }

        private DeploymentChanges read(Map<String, Object> changes) {
            return json.convertValue(changes, DeploymentChanges.class);
        }

        @Override
        public void lock() {
            deployments.lock(deployment);
        }

        /** The database notes who writes in a deployment. */
        @Override
        public void noteContributor(Caller caller) {}

        @Override
        public boolean isOfHighRisk() {
            return deployments.riskTier(deployment) == RiskTier.HIGH;
        }

        @Override
        public boolean isJudgedBy(Caller caller) {
            return judges.isFree(caller, Judges.Judged.of(deployment));
        }

        @Override
        public void mustBeJudgedBy(Caller caller) {
            judges.mustBeFree(caller, Judges.Judged.of(deployment));
        }
    }

    private final class AmendedProject implements AmendedRecord {
        private final Project project;

        AmendedProject(Project project) {
            this.project = project;
        }

        @Override
        public Amendment.Amended facts() {
            return new Amendment.Amended(
                    Amendment.About.PROJECT, project.id(), project.nation(), project.organisation(), project.version());
        }

        @Override
        public void mustBeAmendable() {
            projectAmending.mustBeAmendable(project);
        }

        @Override
        public Map<String, Object> checked(AmendmentInput typed) {
            ProjectChanges changes = given(typed.project(), "project");
            projectAmending.check(project, changes);
            return json.convertValue(changes, MAP);
        }

        @Override
        public Runnable change(Map<String, Object> changes, Caller caller) {
            Answers amended = projectAmending.check(project, read(changes));
            return () -> projectAmending.apply(project, amended);
        }

        @Override
        public List<?> diff(Map<String, Object> changes) {
            return projectAmending.diff(project, read(changes));
        }

        private ProjectChanges read(Map<String, Object> changes) {
            return json.convertValue(changes, ProjectChanges.class);
        }

        @Override
        public void lock() {
            projects.lock(project);
        }

        @Override
        public void noteContributor(Caller caller) {
            projects.noteContributor(project, caller);
        }

        @Override
        public boolean isOfHighRisk() {
            return project.riskTier() == RiskTier.HIGH;
        }

        @Override
        public boolean isJudgedBy(Caller caller) {
            return judges.isFree(caller, judged());
        }

        @Override
        public void mustBeJudgedBy(Caller caller) {
            judges.mustBeFree(caller, judged());
        }

        private Judges.Judged judged() {
            return new Judges.Judged(project.nation(), project.organisation(), project.id(), "");
        }
    }
}
