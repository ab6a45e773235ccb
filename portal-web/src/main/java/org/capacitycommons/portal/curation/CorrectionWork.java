package org.capacitycommons.portal.curation;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;
import org.capacitycommons.portal.work.Lines;
import org.capacitycommons.portal.work.WorkItem;
import org.capacitycommons.portal.work.WorkKind;
import org.capacitycommons.portal.work.WorkList;
import org.capacitycommons.portal.work.WorkQuery;

/** Corrections that somebody proposed, with a source: accepted, or declined with a reason. */
@ApplicationScoped
class CorrectionWork implements WorkKind {
    private static final String PROPOSED = "PROPOSED";
    private static final String DECLINE = "decline";
    private static final List<String> STATES = List.of(PROPOSED, "ACCEPTED", "DECLINED", "WITHDRAWN");

    private final CurationApi api;
    private final Visit visit;

    CorrectionWork(@RestClient CurationApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "corrections";
    }

    @Override
    public Group group() {
        return Group.CATALOGUE;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.corrections(PROPOSED, false, null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        WorkQuery asked = query.orElse("state", PROPOSED, STATES);
        var found = Calls.read(() -> api.corrections(asked.value("state"), false, asked.cursor(), WorkQuery.PAGE));
        Words words = visit.words();
        var rows = found.items().stream()
                .map(c -> new WorkList.Row(
                        address() + "/" + c.id(),
                        c.model(),
                        List.of(
                                WorkList.Cell.of(words.name("work.field", c.field())),
                                WorkList.Cell.of(shown(c) + " → " + c.value()),
                                WorkList.Cell.of(words.name("work.state", c.state())),
                                WorkList.Cell.of(words.formats().moment(c.proposedAt())))))
                .toList();
        return new WorkList(
                List.of("model", "field", "values", "state", "proposedAt"),
                rows,
                found.total(),
                found.next(),
                List.of(asked.filter("state", STATES, "work.state", words)));
    }

    private static String shown(CurationApi.Correction correction) {
        return correction.shown() == null ? "–" : correction.shown();
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.correction(id)).map(this::item);
    }

    /** What a correction says and what became of it, for who decides and for who proposed it. */
    static List<WorkItem.Line> lines(CurationApi.Correction correction, Words words) {
        return new Lines(words)
                .text("id", correction.id())
                .code("state", "state", correction.state())
                .text("model", correction.model())
                .code("field", "field", correction.field())
                .text("values", shown(correction) + " → " + correction.value())
                .text("source", correction.source())
                .text("sourceUrl", correction.sourceUrl())
                .date("readOn", correction.readOn())
                .text("note", correction.note())
                .moment("proposedAt", correction.proposedAt())
                .moment("decidedAt", correction.decidedAt())
                .text("reason", correction.reason())
                .all();
    }

    private WorkItem item(CurationApi.Correction correction) {
        Words words = visit.words();
        return new WorkItem(
                correction.model() + " · " + words.name("work.field", correction.field()),
                correction.version(),
                lines(correction, words),
                List.of(new WorkItem.Link(correction.model(), "/models/" + correction.model())),
                WorkItem.Act.of(correction.may(), DECLINE, "accept", DECLINE));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        var why = new CurationApi.Reason(reason.isEmpty() ? null : reason);
        String move = act.equals(DECLINE) ? "refusal" : "acceptance";
        Calls.send(() -> api.move(id, move, conditions.key(), conditions.ifMatch(), why));
    }
}
