package org.capacitycommons.partner.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.Steps;

import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;

/** Every operation that writes, with a body that it takes. */
enum Write {
    createProject("{\"title\":\"A pilot\",\"sector\":\"WATER\",\"language\":\"en\"}") {
        @Override
        Target target() {
            return new Target(KENYA_SUBMITTER, PROJECTS, () -> 0L);
        }
    },
    saveSection("{\"answers\":{\"title\":[\"A pilot\"],\"sector\":[\"WATER\"],\"start\":[\"2027-01\"]}}") {
        @Override
        Target target() {
            return ofProject(Steps.draft(KENYA_EDITOR, "A pilot"), "/sections/aim");
        }
    },
    answerChangeRequest("{\"answer\":\"Ninety days.\"}") {
        @Override
        Target target() {
            return ofProject(returned(), "/change-requests/1");
        }
    },
    submitProject("{\"authorised\":true,\"accurate\":true,\"publishTerms\":true}") {
        @Override
        Target target() {
            return ofProject(Steps.filled(KENYA_SUBMITTER, Sample.maizeAdvice()), "/submission");
        }
    },
    withdrawProject("{\"reason\":\"No money.\"}") {
        @Override
        Target target() {
            return ofProject(Steps.draft(KENYA_EDITOR, "A pilot"), "/withdrawal");
        }
    },
    takeProject("{}") {
        @Override
        Target target() {
            String project = Steps.submitted(Sample.maizeAdvice());
            return new Target(
                    ADMIN_ONE, PROJECTS + "/" + project + "/reviews", () -> Steps.version(ADMIN_ONE, project));
        }
    },
    saveReview(Sample.example("review-save-request").toString()) {
        @Override
        Target target() {
            return ofReview(taken(), "");
        }
    },
    decideReview("{\"decision\":\"REJECT\",\"reason\":\"Nobody checks the answers.\"}") {
        @Override
        Target target() {
            return ofReview(taken(), "/decision");
        }
    },
    importIati("{}") {
        @Override
        Target target() {
            return new Target(KENYA_SUBMITTER, "/api/v1/imports/iati", () -> 0L);
        }
    },
    importTable("{}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, "/api/v1/imports/csv/organisations", () -> 0L);
        }
    },
    openDeployment("{\"project\":\"P-1\"}") {
        @Override
        Target target() {
            return new Target(KENYA_SUBMITTER, DEPLOYMENTS, () -> 0L);
        }
    },
    addSite("{\"name\":\"Kakamega\",\"precision\":\"POINT\",\"point\":"
            + "{\"type\":\"Point\",\"coordinates\":[34.75,0.28]}}") {
        @Override
        Target target() {
            return ofDeployment(Steps.planned(), "/sites");
        }
    },
    addModelUse(Sample.example("model-use-request").toString()) {
        @Override
        Target target() {
            return ofDeployment(Steps.planned(), "/model-uses");
        }
    },
    addIndicator(Sample.example("indicator-request").toString()) {
        @Override
        Target target() {
            return ofDeployment(Steps.planned(), "/indicators");
        }
    },
    moveDeployment("{\"to\":\"SUSPENDED\",\"reason\":\"It misleads growers.\"}") {
        @Override
        Target target() {
            String pilot = Steps.pilot();
            return new Target(
                    ADMIN_ONE, DEPLOYMENTS + "/" + pilot + "/stage", () -> Steps.deploymentVersion(AUDITOR, pilot));
        }
    };

    private final String body;

    Write(String body) {
        this.body = body;
    }

    String body() {
        return body;
    }

    abstract Target target();

    private static Target ofProject(String project, String path) {
        return new Target(
                KENYA_SUBMITTER, PROJECTS + "/" + project + path, () -> Steps.version(KENYA_SUBMITTER, project));
    }

    private static Target ofReview(String project, String path) {
        return new Target(
                ADMIN_ONE, PROJECTS + "/" + project + "/reviews/1" + path, () -> Steps.reviewVersion(project, 1));
    }

    private static Target ofDeployment(String deployment, String path) {
        return new Target(
                KENYA_SUBMITTER,
                DEPLOYMENTS + "/" + deployment + path,
                () -> Steps.deploymentVersion(KENYA_SUBMITTER, deployment));
    }

    static String taken() {
        String project = Steps.submitted(Sample.maizeAdvice());
        Steps.take(ADMIN_ONE, project).statusCode(201);
        return project;
    }

    private static String returned() {
        String project = taken();
        Steps.note(
                        ADMIN_ONE,
                        project,
                        1,
                        Map.of("comments", List.of(Map.of("section", "data", "text", "Kept how long?"))))
                .statusCode(200);
        Steps.decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", null).statusCode(200);
        return project;
    }

    /** Where a body goes: the address, and the version to send with it, read afresh for each attempt. */
    record Target(Account account, String path, Supplier<Long> version) {}
}
