package org.capacitycommons.portal.curation;

import java.util.HashSet;
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

/** Import runs. What waits is every source whose last run was refused or broke off. */
@ApplicationScoped
class ImportWork implements WorkKind {
    private static final int LATEST = 100;
    private static final String ANYWAY = "retry-anyway";

    private final FeedsApi api;
    private final Visit visit;

    ImportWork(@RestClient FeedsApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "imports";
    }

    @Override
    public Group group() {
        return Group.CATALOGUE;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public long waiting() {
        var seen = new HashSet<String>();
        return Calls.read(() -> api.runs(null, null, LATEST)).items().stream()
                .filter(run -> seen.add(run.source()))
                .filter(ImportWork::failed)
                .count();
    }

    private static boolean failed(FeedsApi.Run run) {
        return run.state().equals("FAILED") || run.state().equals("REFUSED");
    }

    @Override
    public List<WorkItem.Link> links() {
        return visit.visitor().is("admin")
                ? List.of(new WorkItem.Link(visit.words().say("work.upload"), "/admin/imports/new"))
                : List.of();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(() -> api.runs(query.value("source"), query.cursor(), WorkQuery.PAGE));
        var rows = found.items().stream().map(this::row).toList();
        return new WorkList(
                List.of("run", "state", "startedAt", "read", "rejected"), rows, found.total(), found.next(), List.of());
    }

    private WorkList.Row row(FeedsApi.Run run) {
        Words words = visit.words();
        return new WorkList.Row(
                address() + "/" + run.id(),
                run.source() + " · " + run.id(),
                List.of(
                        new WorkList.Cell(words.name("work.runState", run.state()), failed(run)),
                        WorkList.Cell.of(words.formats().moment(run.startedAt())),
                        WorkList.Cell.of(words.formats().number(run.read())),
                        WorkList.Cell.of(words.formats().number(run.rejected()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return id.matches("\\d{1,18}") ? Calls.find(() -> api.run(id)).map(this::item) : Optional.empty();
    }

    private WorkItem item(FeedsApi.Run run) {
        Words words = visit.words();
        var formats = words.formats();
        var lines = new Lines(words)
                .text("source", run.source())
                .code("state", "runState", run.state())
                .text("howFar", howFar(run, words))
                .text("message", run.message())
                .moment("startedAt", run.startedAt())
                .moment("finishedAt", run.finishedAt())
                .date("readOn", run.readOn())
                .text("retryOf", run.retryOf())
                .text("read", formats.number(run.read()))
                .text("added", formats.number(run.added()))
                .text("changedCount", formats.number(run.changed()))
                .text("unchanged", formats.number(run.unchanged()))
                .text("vanished", formats.number(run.vanished()))
                .text("unmatched", formats.number(run.unmatched()))
                .text("rejected", formats.number(run.rejected()));
        run.rejections().forEach(rejection -> lines.labelled(rejection.place(), rejection.reason()));
        var acts = run.mayRetry() && visit.visitor().is("admin")
                ? List.of(WorkItem.Act.plain("retry"), WorkItem.Act.plain(ANYWAY))
                : List.<WorkItem.Act>of();
        return new WorkItem(words.say("work.run.title", run.id(), run.source()), null, lines.all(), List.of(), acts);
    }

    /** How far a running import is: the page is loaded again to see it go on. */
    private static @Nullable String howFar(FeedsApi.Run run, Words words) {
        return !run.state().equals("RUNNING") || run.bytesTotal() == 0
                ? null
                : words.say(
                        "work.run.howFar", words.formats().percent((int) (run.bytesRead() * 100 / run.bytesTotal())));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        Calls.write(() -> api.retry(id, act.equals(ANYWAY), conditions.key()));
    }

    @Override
    public boolean staysReadable() {
        return false;
    }
}
