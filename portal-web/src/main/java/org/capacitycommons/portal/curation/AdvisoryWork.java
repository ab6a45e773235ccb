package org.capacitycommons.portal.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;
import org.capacitycommons.portal.work.Lines;
import org.capacitycommons.portal.work.WorkItem;
import org.capacitycommons.portal.work.WorkKind;
import org.capacitycommons.portal.work.WorkList;
import org.capacitycommons.portal.work.WorkQuery;

/** Advisories on models: those that hold are counted, and may be withdrawn with a reason. */
@ApplicationScoped
class AdvisoryWork implements WorkKind {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private final CurationApi api;
    private final Visit visit;

    AdvisoryWork(@RestClient CurationApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "advisories";
    }

    @Override
    public Group group() {
        return Group.CATALOGUE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public long waiting() {
        return all().stream().filter(AdvisoryWork::holds).count();
    }

    private static boolean holds(CurationApi.Advisory advisory) {
        return advisory.state().equals("PUBLISHED");
    }

    /** The catalogue tells them oldest change first; the newest is what one looks for. */
    private List<CurationApi.Advisory> all() {
        var all = new ArrayList<CurationApi.Advisory>();
        @Nullable String since = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = since;
            var feed = Calls.read(() -> api.advisories(from, PAGE));
            all.addAll(feed.items());
            since = feed.cursor();
            if (!feed.more()) {
                break;
            }
        }
        return all.reversed();
    }

    @Override
    public List<WorkItem.Link> links() {
        return visit.visitor().is("admin")
                ? List.of(new WorkItem.Link(visit.words().say("work.advisory.new"), "/admin/advisories/new"))
                : List.of();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var all = all();
        var rows = all.stream().map(this::row).toList();
        return new WorkList(
                List.of("advisory", "severity", "model", "state", "publishedAt"),
                rows,
                (long) rows.size(),
                null,
                List.of());
    }

    private WorkList.Row row(CurationApi.Advisory advisory) {
        Words words = visit.words();
        boolean loud = holds(advisory) && advisory.severity().equals("SEVERE");
        return new WorkList.Row(
                address() + "/" + advisory.id(),
                advisory.title(),
                List.of(
                        new WorkList.Cell(words.name("work.severity", advisory.severity()), loud),
                        WorkList.Cell.of(advisory.model()),
                        WorkList.Cell.of(words.name("work.state", advisory.state())),
                        WorkList.Cell.of(words.formats().moment(advisory.publishedAt()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.advisory(id)).map(this::item);
    }

    private WorkItem item(CurationApi.Advisory advisory) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("id", advisory.id())
                .code("state", "state", advisory.state())
                .code("kind", "advisoryKind", advisory.kind())
                .code("severity", "severity", advisory.severity())
                .text("text", advisory.text())
                .text("action", advisory.action())
                .text("revisions", revisions(advisory))
                .text("source", advisory.source())
                .text("sourceUrl", advisory.sourceUrl())
                .moment("publishedAt", advisory.publishedAt())
                .text("reason", advisory.withdrawnReason());
        boolean open = holds(advisory) && visit.visitor().is("admin");
        return new WorkItem(
                advisory.title(),
                advisory.version(),
                lines.all(),
                links(advisory),
                open ? List.of(WorkItem.Act.withReason("withdraw")) : List.of());
    }

    private List<WorkItem.Link> links(CurationApi.Advisory advisory) {
        var model = new WorkItem.Link(advisory.model(), "/models/" + advisory.model());
        return visit.visitor().is("admin") && advisory.may("change")
                ? List.of(
                        model,
                        new WorkItem.Link(
                                visit.words().say("work.advisory.edit"), address() + "/" + advisory.id() + "/edit"))
                : List.of(model);
    }

    private String revisions(CurationApi.Advisory advisory) {
        return advisory.allRevisions()
                ? visit.words().say("work.allRevisions")
                : String.join(", ", advisory.revisions());
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        var why = new CurationApi.Reason(reason);
        Calls.send(() -> api.withdraw(id, conditions.key(), conditions.ifMatch(), why));
    }
}
