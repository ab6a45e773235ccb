package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Pilots that ask to go live: granted, or refused with a reason. */
@ApplicationScoped
class GoLiveWork implements WorkKind {
    private final JudgementsApi api;
    private final Visit visit;

    GoLiveWork(@RestClient JudgementsApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "go-live";
    }

    @Override
    public Group group() {
        return Group.DECISIONS;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.goLiveRequests(null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.goLiveRequests(query.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream().map(this::row).toList();
        return new WorkList(List.of("deployment", "requestedAt"), rows, found.total(), found.next(), List.of());
    }

    private WorkList.Row row(JudgementsApi.QueuedRequest request) {
        var id = new PartId(request.deployment(), String.valueOf(request.number()));
        String asked = visit.words().formats().moment(request.requestedAt());
        return new WorkList.Row(address() + "/" + id, id.toString(), List.of(WorkList.Cell.of(asked)));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return PartId.of(id)
                .flatMap(part -> Calls.find(() -> api.goLive(part.record(), part.part())))
                .map(this::item);
    }

    private WorkItem item(JudgementsApi.GoLive review) {
        Words words = visit.words();
        var missing = review.missing().stream()
                .map(name -> Messages.missing(name, words))
                .toList();
        var lines = new Lines(words)
                .code("state", "state", review.state())
                .text("requestedBy", JudgementsApi.nameOf(review.requestedBy()))
                .moment("requestedAt", review.requestedAt())
                .list("missing", missing)
                .text("decidedBy", JudgementsApi.nameOf(review.decidedBy()))
                .moment("decidedAt", review.decidedAt())
                .text("reason", review.reason());
        return new WorkItem(
                words.say("work.golive.title", review.deployment()),
                review.version(),
                lines.all(),
                List.of(new WorkItem.Link(
                        words.say("work.line.deployment") + " " + review.deployment(),
                        "/deployments/" + review.deployment())),
                WorkItem.Act.of(review.may(), "refuse", "grant", "refuse"));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        PartId part = PartId.of(id).orElseThrow();
        var decision = new JudgementsApi.GoLiveDecision(act.toUpperCase(Locale.ROOT), reason.isEmpty() ? null : reason);
        Calls.send(
                () -> api.decideGoLive(part.record(), part.part(), conditions.key(), conditions.ifMatch(), decision));
    }
}
