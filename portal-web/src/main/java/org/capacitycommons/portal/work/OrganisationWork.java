package org.capacitycommons.portal.work;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Organisations with their members; those that asked to be added wait to be confirmed. */
@ApplicationScoped
class OrganisationWork implements WorkKind {
    private static final List<String> KINDS = List.of("MINISTRY", "PARTNER", "ADMINISTERING_BODY");
    private static final List<String> STANDINGS = List.of("WAITING", "CONFIRMED");
    private static final int MEMBERS = 100;

    private final RegisterApi api;
    private final Nations nations;
    private final Visit visit;

    OrganisationWork(@RestClient RegisterApi api, Nations nations, Visit visit) {
        this.api = api;
        this.nations = nations;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "organisations";
    }

    @Override
    public Group group() {
        return Group.DECISIONS;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.organisations(false, null, null, null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        WorkQuery asked = query.orElse("standing", "WAITING", STANDINGS);
        boolean confirmed = "CONFIRMED".equals(asked.value("standing"));
        var found = Calls.read(() -> api.organisations(
                confirmed, asked.value("kind", KINDS), asked.value("nation"), asked.cursor(), WorkQuery.PAGE));
        Words words = visit.words();
        return new WorkList(
                List.of("organisation", "kind", "nation"),
                found.items().stream().map(this::row).toList(),
                found.total(),
                found.next(),
                List.of(
                        asked.choice("standing", STANDINGS, "work.standing", words),
                        asked.filter("kind", KINDS, "work.organisationKind", words),
                        asked.filter("nation", nations.choices(visit.language()), words)));
    }

    private WorkList.Row row(RegisterApi.Organisation organisation) {
        return new WorkList.Row(
                address() + "/" + organisation.id(),
                organisation.name(),
                List.of(
                        WorkList.Cell.of(visit.words().name("work.organisationKind", organisation.kind())),
                        WorkList.Cell.of(nations.name(organisation.nation(), visit.language()))));
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.organisation(id)).map(this::item);
    }

    private WorkItem item(RegisterApi.Organisation organisation) {
        Words words = visit.words();
        var lines = new Lines(words)
                .text("id", organisation.id())
                .code("standing", "standing", organisation.verified() ? "CONFIRMED" : "WAITING")
                .code("kind", "organisationKind", organisation.kind())
                .text("nation", nations.name(organisation.nation(), visit.language()))
                .known("iatiId", organisation.iatiId())
                .known("website", organisation.website());
        var members = Calls.find(() -> api.members(organisation.id(), MEMBERS));
        members.stream()
                .flatMap(found -> found.items().stream())
                .forEach(member -> lines.text(
                        "member",
                        member.name() + " · " + words.name("work.memberRole", member.role())
                                + (member.email() == null ? "" : " · " + member.email())));
        return new WorkItem(
                organisation.name(),
                organisation.version(),
                lines.all(),
                List.of(),
                WorkItem.Act.of(organisation.may(), "", "verify"));
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        Calls.send(() -> api.verify(id, conditions.key(), conditions.ifMatch()));
    }
}
