package org.capacitycommons.partner.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.Steps;
import org.capacitycommons.partner.testdata.Warned;

import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;

/** Every operation that writes, with a body that it takes. */
enum Write {
    markInboxRead("{\"items\":[\"1\"]}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, "/api/v1/inbox/reading", () -> 0L);
        }
    },
    retryDeadLetter("{}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, "/api/v1/dead-letters/1/retry", () -> 0L);
        }
    },
    createOrganisation("{\"name\":\"Directorate of Water\",\"kind\":\"MINISTRY\",\"nation\":\"KE\","
            + "\"iatiId\":\"KE-GOV-7\",\"website\":\"https://maji.example\"}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, Write.organisations(), () -> 0L);
        }
    },
    saveOrganisation("{\"name\":\"University (demonstration), South Africa\",\"iatiId\":null,\"website\":null}") {
        @Override
        Target target() {
            String address = Write.organisations() + "/demo-za-university";
            return new Target(ADMIN_ONE, address, () -> Steps.versionAt(ADMIN_ONE, address));
        }
    },
    verifyOrganisation("{}") {
        @Override
        Target target() {
            String address = Write.organisations() + "/demo-za-university";
            return new Target(ADMIN_ONE, address + "/verification", () -> Steps.versionAt(ADMIN_ONE, address));
        }
    },
    saveMember("{\"role\":\"EDITOR\"}") {
        @Override
        Target target() {
            return member("");
        }
    },
    removeMember("{\"successor\":\"partner-lab\"}") {
        @Override
        Target target() {
            return member("/departure");
        }
    },
    inviteMember("{\"email\":\"somebody@lab.example\",\"role\":\"EDITOR\",\"language\":\"fr\"}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, organisations() + "/demo-cn-model-lab/invitations", () -> 0L);
        }
    },
    revokeInvitation("{}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, "/api/v1/invitations/INV-0/revocation", () -> 0L);
        }
    },
    acceptInvitation("{\"token\":\"AAAA\"}") {
        @Override
        Target target() {
            return new Target(Account.PASSER_BY, "/api/v1/invitations/acceptance", () -> 0L);
        }
    },
    createInvitedAccount("{\"token\":\"AAAA\",\"firstName\":\"A\",\"lastName\":\"B\"}") {
        @Override
        Target target() {
            return new Target(Account.PASSER_BY, "/api/v1/invitations/account", () -> 0L);
        }
    },
    savePreferences("{\"language\":\"fr\",\"hardwareProfile\":{\"hardware\":\"nvidia-l4\",\"count\":2},"
            + "\"savedSearches\":[{\"name\":\"Swahili\",\"query\":\"language=sw\"}]}") {
        @Override
        Target target() {
            String address = "/api/v1/me/preferences";
            return new Target(Account.PASSER_BY, address, () -> Steps.versionAt(Account.PASSER_BY, address));
        }
    },
    eraseOwnData("{\"confirm\":false}") {
        @Override
        Target target() {
            return new Target(Account.PASSER_BY, "/api/v1/me/erasure", () -> 0L);
        }
    },
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
            return ofDeployment(shared(), "/sites");
        }
    },
    addModelUse(Sample.example("model-use-request").toString()) {
        @Override
        Target target() {
            return ofDeployment(shared(), "/model-uses");
        }
    },
    addIndicator(Sample.example("indicator-request").toString()) {
        @Override
        Target target() {
            return ofDeployment(shared(), "/indicators");
        }
    },
    moveDeployment("{\"to\":\"SUSPENDED\",\"reason\":\"It misleads growers.\"}") {
        @Override
        Target target() {
            String pilot = Steps.pilot();
            return new Target(
                    ADMIN_ONE, DEPLOYMENTS + "/" + pilot + "/stage", () -> Steps.deploymentVersion(AUDITOR, pilot));
        }
    },
    acknowledgeAlert("{\"response\":\"Officers check every answer.\"}") {
        @Override
        Target target() {
            return of(
                    KENYA_SUBMITTER,
                    "/api/v1/alerts/" + Warned.of(Steps.planned()).alert(),
                    "/acknowledgement");
        }
    },
    dismissSuspensionProposal("{\"reason\":\"It is looked after.\"}") {
        @Override
        Target target() {
            String proposal = Warned.of(Steps.planned()).proposal();
            return new Target(ADMIN_ONE, "/api/v1/suspension-proposals/" + proposal + "/dismissal", () -> 0L);
        }
    },
    assessCapacity("{\"tier\":1,\"evidence\":\"Seen.\",\"assessedOn\":\"2026-01-01\"}") {
        @Override
        Target target() {
            return new Target(ADMIN_ONE, "/api/v1/nations/TD/capacity/compute", () -> 0L);
        }
    },
    createSupportOffer(Sample.example("offer-request").toString()) {
        @Override
        Target target() {
            return new Target(PARTNER_LAB, Life.OFFERS, () -> 0L);
        }
    },
    changeSupportOffer(Sample.example("offer-request").toString()) {
        @Override
        Target target() {
            return of(PARTNER_LAB, Life.draftOffer(), "");
        }
    },
    publishSupportOffer("{}") {
        @Override
        Target target() {
            return of(PARTNER_LAB, Life.draftOffer(), "/publication");
        }
    },
    closeSupportOffer("{}") {
        @Override
        Target target() {
            return of(PARTNER_LAB, Life.openOffer(), "/closure");
        }
    },
    proposeMatch("{\"project\":\"P-1\",\"need\":1,\"offer\":\"O-1\",\"quantity\":\"1\",\"message\":\"Now?\"}") {
        @Override
        Target target() {
            return new Target(PARTNER_LAB, Life.MATCHES, () -> 0L);
        }
    },
    moveMatch("{\"to\":\"DECLINED\",\"reason\":\"Too late.\"}") {
        @Override
        Target target() {
            return of(KENYA_SUBMITTER, Life.proposedMatch(Steps.approved()), "/state");
        }
    },
    addParticipant("{\"role\":\"FUNDING\",\"name\":\"A bank\",\"ref\":\"XM-DAC-1\",\"type\":\"40\",\"organisation\":"
            + "\"demo-cn-model-lab\"}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/participants");
        }
    },
    endParticipant("{}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/participants/PA-0/end");
        }
    },
    stateCooperation("{\"cooperation\":\"OTHER\",\"source\":\"A letter\"}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/cooperation");
        }
    },
    confirmDeployment("{}") {
        @Override
        Target target() {
            return ofDeployment(Steps.pilot(), "/confirmation");
        }
    },
    addMilestone(Bodies.MILESTONE) {
        @Override
        Target target() {
            return ofDeployment(shared(), "/milestones");
        }
    },
    changeMilestone(Bodies.MILESTONE) {
        @Override
        Target target() {
            String deployment = Steps.planned();
            String milestone = Life.report(KENYA_SUBMITTER, deployment, "milestones", Life.milestone())
                    .extract()
                    .path("id");
            return of(KENYA_SUBMITTER, Life.partOf(deployment, "milestones/" + milestone), "");
        }
    },
    addResult("{\"indicator\":\"I-1\",\"periodStart\":\"2026-01-01\",\"periodEnd\":\"2026-01-31\",\"value\":\"60\","
            + "\"known\":true,\"note\":\"Counted.\",\"parts\":[{\"dimension\":\"sex\",\"category\":\"female\","
            + "\"value\":\"60\",\"known\":true}]}") {
        @Override
        Target target() {
            return ofDeployment(Steps.pilot(), "/results");
        }
    },
    addTransaction("{\"type\":\"DISBURSEMENT\",\"happenedOn\":\"2026-01-31\",\"value\":\"60\",\"currency\":\"KES\","
            + "\"valueOn\":\"2026-01-31\",\"description\":\"Calls\",\"ref\":\"1\",\"provider\":{\"name\":\"A\",\"ref\":"
            + "\"XM-1\"},\"receiver\":{\"name\":\"B\",\"ref\":\"XM-2\"},\"supersedes\":null}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/finances/transactions");
        }
    },
    addBudgetLine("{\"type\":\"ORIGINAL\",\"status\":\"COMMITTED\",\"periodStart\":\"2026-01-01\",\"periodEnd\":"
            + "\"2026-12-31\",\"value\":\"60\",\"currency\":\"KES\",\"valueOn\":\"2026-01-31\",\"supersedes\":null}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/finances/budget");
        }
    },
    createReport(Bodies.REPORT) {
        @Override
        Target target() {
            return ofDeployment(Steps.pilot(), "/reports");
        }
    },
    saveReport(Bodies.REPORT) {
        @Override
        Target target() {
            return of(KENYA_SUBMITTER, Life.draftReport(Steps.pilot(), Life.progress()), "");
        }
    },
    submitReport("{}") {
        @Override
        Target target() {
            return of(KENYA_SUBMITTER, Life.draftReport(Steps.pilot(), Life.progress()), "/submission");
        }
    },
    acceptReport("{}") {
        @Override
        Target target() {
            return of(ADMIN_ONE, Life.submittedReport(Steps.pilot(), Life.progress()), "/acceptance");
        }
    },
    returnReport("{\"comments\":[\"How many?\"]}") {
        @Override
        Target target() {
            return of(ADMIN_ONE, Life.submittedReport(Steps.pilot(), Life.progress()), "/return");
        }
    },
    reportIncident("{\"kind\":\"HAZARD\",\"harm\":\"PHYSICAL\",\"severity\":\"LOW\",\"reversibility\":\"NOT_KNOWN\","
            + "\"title\":\"A\",\"summary\":\"B\",\"description\":\"C\",\"peopleAffected\":\"4\",\"happenedOn\":"
            + "\"2026-02-10\",\"modelUse\":null}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/incidents");
        }
    },
    moveIncident("{\"action\":\"MITIGATE\",\"correctiveAction\":\"Mended.\"}") {
        @Override
        Target target() {
            String deployment = Steps.planned();
            String incident = Life.report(KENYA_SUBMITTER, deployment, "incidents", Life.incident("LOW"))
                    .extract()
                    .path("id");
            return of(KENYA_SUBMITTER, Life.partOf(deployment, "incidents/" + incident), "/state");
        }
    },
    requestGoLive("{}") {
        @Override
        Target target() {
            return ofDeployment(Steps.pilot(), "/go-live-reviews");
        }
    },
    decideGoLive("{\"decision\":\"REFUSE\",\"reason\":\"Too early.\"}") {
        @Override
        Target target() {
            String deployment = Steps.pilot();
            Life.acceptedReport(deployment, Life.progress());
            return of(ADMIN_ONE, Life.goLiveRequest(deployment), "/decision");
        }
    },
    sendEvidence("{\"evidence\":\"See the list.\"}") {
        @Override
        Target target() {
            return ofCondition(KENYA_SUBMITTER, "evidence");
        }
    },
    acceptEvidence("{}") {
        @Override
        Target target() {
            return ofCondition(ADMIN_ONE, "acceptance");
        }
    },
    returnEvidence("{\"reason\":\"Not all.\"}") {
        @Override
        Target target() {
            return ofCondition(ADMIN_ONE, "return");
        }
    },
    amendDeployment("{\"reason\":\"More.\",\"deployment\":" + Bodies.CHANGES + "}") {
        @Override
        Target target() {
            return ofDeployment(Steps.pilot(), "/amendments");
        }
    },
    amendProject("{\"reason\":\"Sooner.\",\"project\":{\"answers\":{\"data\":{\"retentionMonths\":[\"6\"]}}}}") {
        @Override
        Target target() {
            return ofProject(Steps.approved(), "/amendments");
        }
    },
    saveAmendment("{\"reason\":\"More.\",\"deployment\":" + Bodies.CHANGES + "}") {
        @Override
        Target target() {
            return of(KENYA_SUBMITTER, Life.draftAmendment(Steps.pilot(), Life.newSite()), "");
        }
    },
    submitAmendment("{}") {
        @Override
        Target target() {
            return of(KENYA_SUBMITTER, Life.draftAmendment(Steps.pilot(), Life.newSite()), "/submission");
        }
    },
    acceptAmendment("{}") {
        @Override
        Target target() {
            return of(ADMIN_ONE, Life.submittedAmendment(Steps.pilot(), Life.newSite()), "/acceptance");
        }
    },
    returnAmendment("{\"comment\":\"Say more.\"}") {
        @Override
        Target target() {
            return of(ADMIN_ONE, Life.submittedAmendment(Steps.pilot(), Life.newSite()), "/return");
        }
    },
    reportProblem("{\"model\":\"Qwen/Qwen3-8B\",\"deployment\":null,\"text\":\"It swears.\",\"language\":\"en\"}") {
        @Override
        Target target() {
            return new Target(KENYA_SUBMITTER, "/api/v1/problem-reports", () -> 0L);
        }
    },
    dismissProblemReport("{\"reason\":\"No.\"}") {
        @Override
        Target target() {
            return of(ADMIN_ONE, Life.problemReport(), "/dismissal");
        }
    },
    makeIncident(
            "{\"deployment\":\"D-0\",\"incident\":{\"kind\":\"HAZARD\",\"title\":\"A\",\"happenedOn\":\"2026-02-10\"}}") {
        @Override
        Target target() {
            return of(ADMIN_ONE, Life.problemReport(), "/incident");
        }
    },
    addLink("{\"title\":\"A report\",\"language\":\"en\",\"category\":\"A01\",\"audience\":\"PUBLIC\",\"url\":"
            + "\"https://example.org/a\"}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/documents");
        }
    },
    addFile("{}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/documents/files");
        }
    },
    endDocument("{}") {
        @Override
        Target target() {
            return ofDeployment(shared(), "/documents/DO-0/end");
        }
    };

    private static String organisations() {
        return "/api/v1/organisations";
    }

    private final String body;

    Write(String body) {
        this.body = body;
    }

    String body() {
        return body;
    }

    /** Whether it takes the place of something, and does not add to it. */
    boolean isPut() {
        return name().startsWith("save")
                || name().startsWith("answer")
                || name().startsWith("change")
                || name().startsWith("assess")
                || this == stateCooperation;
    }

    abstract Target target();

    /** Bodies that two operations take. Apart, because constants of an enum come before its fields. */
    private static final class Bodies {
        static final String MILESTONE =
                "{\"title\":\"Calls\",\"description\":\"All.\",\"type\":\"delivery\",\"plannedOn\":\"2026-03-31\","
                        + "\"status\":\"met\",\"achievedOn\":\"2026-03-31\"}";
        static final String REPORT =
                "{\"kind\":\"PROGRESS\",\"periodStart\":\"2026-01-01\",\"periodEnd\":\"2026-06-30\","
                        + "\"language\":\"en\",\"text\":\"Calls.\",\"covers\":[\"MI-1\"],\"answers\":{\"1\":\"Yes.\"}}";
        static final String CHANGES = "{\"title\":\"Calls\",\"summary\":\"Many.\",\"addSites\":[{\"name\":\"Here\","
                + "\"precision\":\"PLACE_NAME\",\"point\":null}],\"endSites\":[\"S-0\"],\"addModelUses\":[],"
                + "\"endModelUses\":[],\"addIndicators\":[],\"endIndicators\":[]}";
    }

    /** One deployment for whatever is only added to it: to plan one takes longer than all that is sent to it. */
    private static String shared() {
        return Shared.PLANNED;
    }

    private static final class Shared {
        static final String PLANNED = Steps.planned();
    }

    private static Target ofCondition(Account account, String step) {
        String project = Life.approvedWithCondition();
        return new Target(
                account,
                PROJECTS + "/" + project + "/conditions/1/" + step,
                () -> Steps.as(AUDITOR).get(PROJECTS + "/" + project).jsonPath().getLong("conditions[0].version"));
    }

    /** A step of a record that is read at that address. */
    private static Target of(Account account, String record, String step) {
        return new Target(account, record + step, () -> Life.versionOf(record));
    }

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

    /** A member of the lab, after whose leaving everything is refused. */
    private static Target member(String path) {
        Steps.as(Account.LAB_EDITOR).get("/api/v1/me").then().statusCode(200);
        String address = organisations() + "/demo-cn-model-lab/members/" + Account.LAB_EDITOR.subject();
        return new Target(ADMIN_ONE, address + path, () -> Steps.versionAt(ADMIN_ONE, address));
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
