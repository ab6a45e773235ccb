package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Proposals to suspend a deployment. Who agrees suspends it on its own page; who does not says why. */
@ApplicationScoped
class ProposalWork implements WorkKind {
    private final HarmApi api;
    private final Visit visit;

    ProposalWork(@RestClient HarmApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "suspension-proposals";
    }

    @Override
    public Group group() {
        return Group.HARM;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public long waiting() {
        return Calls.read(api::proposals).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(api::proposals);
        var rows = found.items().stream()
                .map(proposal -> new WorkList.Row(
                        address() + "/" + proposal.id(),
                        proposal.deploymentTitle(),
                        List.of(
                                WorkList.Cell.of(proposal.deployment()),
                                WorkList.Cell.of(proposal.advisory()),
                                WorkList.Cell.of(visit.words().formats().moment(proposal.proposedAt())))))
                .toList();
        return new WorkList(
                List.of("system", "deployment", "advisory", "proposedAt"), rows, found.total(), null, List.of());
    }

    /** The service lists the open ones only; a decided one has no page any more. */
    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.read(api::proposals).items().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .map(this::item);
    }

    private WorkItem item(HarmApi.Proposal proposal) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("id", proposal.id())
                .text("deployment", proposal.deployment())
                .text("advisory", proposal.advisory())
                .moment("proposedAt", proposal.proposedAt());
        return new WorkItem(
                proposal.deploymentTitle(),
                proposal.version(),
                lines.all(),
                List.of(
                        new WorkItem.Link(
                                words.say("work.kind.alerts") + " " + proposal.alert(),
                                "/admin/alerts/" + proposal.alert()),
                        new WorkItem.Link(words.say("work.stage.link"), "/admin/stages/" + proposal.deployment())),
                visit.visitor().is("admin") ? List.of(WorkItem.Act.withReason("dismiss")) : List.of());
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        var why = new HarmApi.Reason(reason);
        Calls.send(() -> api.dismissProposal(id, conditions.key(), conditions.ifMatch(), why));
    }

    @Override
    public boolean staysReadable() {
        return false;
    }
}
