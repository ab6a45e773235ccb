package org.capacitycommons.portal.story;

import java.util.List;
import java.util.stream.Stream;

import org.capacitycommons.portal.story.PortalForm.Trait;

/** Every form that the portal takes. A new one has to be entered here: {@link NothingTypedIsLostTest} looks. */
final class PortalForms {
    private static final String PILOT = "/en/my/deployments/D-2001";
    private static final String CHANGED = "/en/my/deployments/D-2003/amendment";
    private static final String MODEL = "/en/models/Qwen/Qwen3-8B";
    private static final String PROJECT = "/en/my/projects/P-1001";
    private static final String INVITED = "/en/invitations/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    private PortalForms() {}

    static List<PortalForm> all() {
        return Stream.of(
                        registering(),
                        running(),
                        changing(),
                        reporting(),
                        people(),
                        supporting(),
                        judging(),
                        curating(),
                        importing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PortalForm> registering() {
        return List.of(
                PortalForm.of("MyProjectPages.create", "/en/my/projects/new").pressing("create"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/responsible"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/aim").pressing("later"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/people").pressing("summary"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/model"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/data"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/risks"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/cost?more=needs")
                        .pressing("language-ar"),
                PortalForm.of("SectionPages.save", PROJECT + "/sections/indicators"),
                PortalForm.of("SubmissionPages.submit", PROJECT + "/declaration"),
                PortalForm.of("SubmissionPages.withdraw", PROJECT + "/withdrawal"),
                PortalForm.of("SubmissionPages.answer", "/en/my/projects/P-1002/requests/1"),
                PortalForm.of("ConditionPages.send", "/en/my/projects/P-1003/conditions/1"),
                PortalForm.of("AmendmentPages.submit", "/en/my/projects/P-1003/amendment"),
                PortalForm.of("AmendmentPages.save", "/en/my/projects/P-1003/amendment/aim"),
                PortalForm.of("AmendmentPages.save", "/en/my/projects/P-1003/amendment/people"));
    }

    private static List<PortalForm> running() {
        return List.of(
                PortalForm.of("OwnDeploymentPages.open", "/en/my/deployments/new?project=P-1001"),
                PortalForm.of("OwnDeploymentPages.move", "/en/my/deployments/D-2002"),
                PortalForm.of("PartPages.addSite", PILOT + "/site"),
                PortalForm.of("PartPages.addIndicator", PILOT + "/indicator"),
                PortalForm.of("PartPages.addModel", PILOT + "/model/Qwen/Qwen3-8B"),
                PortalForm.of("ParticipantPages.add", PILOT + "/participants/new"),
                PortalForm.of("ParticipantPages.end", PILOT + "/participants/PA-20/end"),
                PortalForm.of("CancellationPages.cancel", "/en/my/deployments/D-2002/cancellation"),
                PortalForm.of("GoLivePages.ask", PILOT + "/go-live"),
                PortalForm.of("StepPages.confirm", PILOT + "/confirmation"),
                PortalForm.of("StepPages.close", PILOT + "/closure"),
                PortalForm.of("AlertPages.acknowledge", PILOT + "/alerts/AL-71"),
                PortalForm.of("CooperationPages.state", "/en/my/deployments/D-2003/cooperation"),
                PortalForm.of("ProblemReportPages.send", "/en/deployments/D-2001/problem")
                        .with(Trait.FOR_ANYBODY),
                PortalForm.of("ProblemReportPages.sendOfModel", MODEL + "/problem")
                        .with(Trait.FOR_ANYBODY));
    }

    /** A change that is begun by the form, and one that waits already. */
    private static List<PortalForm> changing() {
        return List.of(
                PortalForm.of("ChangePartPages.save", PILOT + "/amendment/texts"),
                PortalForm.of("ChangePartPages.save", CHANGED + "/texts"),
                PortalForm.of("ChangePartPages.save", CHANGED + "/site"),
                PortalForm.of("ChangePartPages.save", CHANGED + "/indicator"),
                PortalForm.of("ChangePartPages.save", CHANGED + "/ends"),
                PortalForm.of("ChangeModelPages.save", PILOT + "/amendment/model/Qwen/Qwen3-8B"),
                PortalForm.of("ChangeModelPages.save", CHANGED + "/model/Qwen/Qwen3-8B"),
                PortalForm.of("ChangePages.submit", CHANGED).pressing("submit"),
                PortalForm.of("ChangePages.submit", CHANGED).pressing("site-0"));
    }

    private static List<PortalForm> reporting() {
        return List.of(
                PortalForm.of("ResultPages.add", PILOT + "/results/new").but("notKnown", ""),
                PortalForm.of("MilestonePages.add", PILOT + "/milestones/new"),
                PortalForm.of("MilestonePages.save", PILOT + "/milestones/MI-12"),
                PortalForm.of("MoneyPages.addTransaction", PILOT + "/money/transaction"),
                PortalForm.of("MoneyPages.addBudgetLine", PILOT + "/money/budget"),
                PortalForm.of("DocumentPages.addLink", PILOT + "/documents/link"),
                PortalForm.of("DocumentPages.addFile", PILOT + "/documents/file")
                        .with(Trait.WITH_A_FILE),
                PortalForm.of("DocumentPages.end", PILOT + "/documents/DO-61/end"),
                PortalForm.of("IncidentPages.report", PILOT + "/incidents/new").but("peopleNotKnown", ""),
                PortalForm.of("IncidentPages.move", PILOT + "/incidents/IN-41"),
                PortalForm.of("ReportPages.begin", PILOT + "/reports/new?kind=CLOSING"),
                PortalForm.of("ReportPages.save", PILOT + "/reports/1"),
                PortalForm.of("ReportPages.save", PILOT + "/reports/1").pressing("submit"));
    }

    private static List<PortalForm> people() {
        return List.of(
                PortalForm.of("OrganisationPages.save", "/en/my/organisation/change"),
                PortalForm.of("OrganisationPages.ask", "/en/my/organisation/new"),
                PortalForm.of("TeamPages.invite", "/en/my/team/invitation"),
                PortalForm.of("TeamPages.revoke", "/en/my/team")
                        .goingTo("/en/my/team/invitations/INV-1f0c6a1e-0c2d-4b7e/revocation"),
                PortalForm.of("TeamPages.give", "/en/my/team/members/kenya-editor"),
                PortalForm.of("TeamPages.remove", "/en/my/team/members/kenya-editor/departure"),
                PortalForm.of("InvitationPages.accept", INVITED),
                PortalForm.of("AccountPages.make", INVITED + "/account")
                        .with(Trait.FOR_ANYBODY, Trait.DONE_ONCE_ANYWAY),
                PortalForm.of("ProfilePages.save", "/en/my/profile"),
                PortalForm.of("OwnDataPages.erase", "/en/my/data/erasure"),
                PortalForm.of("InboxPages.read", "/en/my/inbox"),
                PortalForm.of("SessionPages.end", "/en/my/sessions")
                        .pressing("everywhere")
                        .with(Trait.OF_THE_PORTAL));
    }

    private static List<PortalForm> supporting() {
        return List.of(
                PortalForm.of("OwnOfferPages.draft", "/en/my/offers/new"),
                PortalForm.of("OwnOfferPages.move", "/en/my/offers/O-3001").pressing("close"),
                PortalForm.of("OwnOfferPages.save", "/en/my/offers/O-3001/edit"),
                PortalForm.of("MatchPages.move", "/en/my/matches/M-4001").pressing("decline"),
                PortalForm.of("ProposalPages.propose", "/en/my/matches/new?offer=O-3001&project=P-1001&need=1"));
    }

    private static List<PortalForm> judging() {
        return List.of(
                PortalForm.of("QueuePages.take", "/en/reviews/P-1004"),
                PortalForm.of("ReviewPages.save", "/en/reviews/P-1001/2").pressing("save"),
                PortalForm.of("ReviewPages.save", "/en/reviews/P-1001/2").pressing("decide"),
                work("reports/D-2001/3", "return"),
                work("go-live/D-2001/1", "refuse"),
                work("amendments/A-7", "return"),
                work("conditions/P-1005/1", "return"),
                work("organisations/org-1001", "verify"),
                work("problem-reports/PR-51", "dismiss"),
                work("suspension-proposals/SP-90", "dismiss"),
                work("stages/D-2001", "suspend"),
                work("dead-letters/17", "retry"),
                PortalForm.of("ProblemIncidentPages.make", "/en/admin/problem-reports/PR-51/incident")
                        .with(Trait.SUGGESTING));
    }

    private static List<PortalForm> curating() {
        return List.of(
                work("advisories/ADV-1001", "withdraw"),
                work("corrections/COR-1001", "decline"),
                work("disagreements/Qwen/Qwen3-8B/contextTokens", "decide"),
                work("unmatched-offers/b2ZmZXI", "assign"),
                work("imports/1", "retry"),
                PortalForm.of("AdvisoryPages.publish", "/en/admin/advisories/new"),
                PortalForm.of("AdvisoryPages.change", "/en/admin/advisories/ADV-1001/edit"),
                PortalForm.of("CapacityPages.assess", "/en/nations/KE/capacity/compute"),
                PortalForm.of("CorrectionPages.propose", MODEL + "/correction?field=licence")
                        .but("change.readOn", "2026-08-01"),
                PortalForm.of("CorrectionPages.propose", MODEL + "/correction?field=openness")
                        .but("change.readOn", "2026-08-01"),
                PortalForm.of("OwnCorrectionPages.withdraw", "/en/my/corrections/COR-1001"),
                PortalForm.of("MergePages.merge", "/en/admin/models/Qwen/Qwen3-8B/merge"),
                PortalForm.of("ModelEditPages.save", "/en/admin/models/Qwen/Qwen3-8B"));
    }

    private static List<PortalForm> importing() {
        return List.of(
                PortalForm.of("UploadPages.start", "/en/admin/imports/new").with(Trait.WITH_A_FILE),
                PortalForm.of("IatiPages.start", "/en/my/imports/iati")
                        .pressing("take")
                        .with(Trait.WITH_A_FILE),
                PortalForm.of("ExchangePages.take", "/en/my/imports/csv")
                        .pressing("take")
                        .with(Trait.WITH_A_FILE));
    }

    private static PortalForm work(String item, String act) {
        return PortalForm.of("WorkPages.decide", "/en/admin/" + item).pressing(act);
    }
}
