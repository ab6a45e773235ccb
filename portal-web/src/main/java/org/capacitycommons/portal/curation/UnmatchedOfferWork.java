package org.capacitycommons.portal.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;
import org.capacitycommons.portal.work.Lines;
import org.capacitycommons.portal.work.WorkItem;
import org.capacitycommons.portal.work.WorkKind;
import org.capacitycommons.portal.work.WorkList;
import org.capacitycommons.portal.work.WorkQuery;

/** Offers that fit no model: assigned to one, or dismissed. The search proposes models of a like name. */
@ApplicationScoped
class UnmatchedOfferWork implements WorkKind {
    private static final int CANDIDATES = 5;
    private static final String ASSIGN = "assign";
    private static final String DISMISS = "dismiss-offer";

    private final FeedsApi api;
    private final Visit visit;

    UnmatchedOfferWork(@RestClient FeedsApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "unmatched-offers";
    }

    @Override
    public Group group() {
        return Group.CATALOGUE;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public long waiting() {
        return Calls.read(() -> api.unmatched(null, null, null, 1)).total();
    }

    @Override
    public WorkList list(WorkQuery query) {
        var found = Calls.read(
                () -> api.unmatched(query.value("source"), query.value("q"), query.cursor(), WorkQuery.PAGE));
        Words words = visit.words();
        var filters = List.of(search("q", query, words), search("source", query, words));
        return new WorkList(
                List.of("offer", "provider", "price", "source", "since"),
                found.items().stream().map(this::row).toList(),
                found.total(),
                found.next(),
                filters);
    }

    private static Field search(String name, WorkQuery query, Words words) {
        String value = Optional.ofNullable(query.value(name)).orElse("");
        return Field.text(name, words.say("work.line." + name), value);
    }

    private WorkList.Row row(FeedsApi.Offer offer) {
        return new WorkList.Row(
                address() + "/" + offer.id(),
                offer.name(),
                List.of(
                        WorkList.Cell.of(offer.provider().name()),
                        WorkList.Cell.of(price(offer)),
                        WorkList.Cell.of(offer.source()),
                        WorkList.Cell.of(visit.words().formats().date(offer.since()))));
    }

    private String price(FeedsApi.Offer offer) {
        var formats = visit.words().formats();
        return formats.money(offer.input(), offer.currency()) + " / " + formats.money(offer.output(), offer.currency());
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.offer(id)).map(this::item);
    }

    private WorkItem item(FeedsApi.CuratedOffer found) {
        Words words = visit.words();
        FeedsApi.Offer offer = found.offer();
        var lines = new Lines(words)
                .text("provider", offer.provider().name())
                .text("id", offer.offerId())
                .text("price", price(offer) + " (" + offer.per() + ")")
                .text("source", offer.source())
                .text("sourceUrl", offer.sourceUrl())
                .date("since", offer.since())
                .code("decision", "offerDecision", found.decision())
                .text("model", found.modelId())
                .text("reason", found.reason());
        return new WorkItem(offer.name(), found.version(), lines.all(), List.of(), acts(found));
    }

    private List<WorkItem.Act> acts(FeedsApi.CuratedOffer found) {
        if (!visit.visitor().is("admin")) {
            return List.of();
        }
        return found.decision().equals("OPEN")
                ? List.of(WorkItem.Act.plain(ASSIGN), WorkItem.Act.plain(DISMISS))
                : List.of(WorkItem.Act.plain("reopen"));
    }

    @Override
    public List<Field> fields(String id, Typed typed) {
        var found = Calls.find(() -> api.offer(id));
        Words words = visit.words();
        var fields = new ArrayList<Field>();
        if (found.isPresent() && found.get().decision().equals("OPEN")) {
            var choices = Calls.read(() -> api.models(found.get().offer().name(), CANDIDATES)).items().stream()
                    .map(model -> new Choice(model.id(), model.id()))
                    .toList();
            if (!choices.isEmpty()) {
                fields.add(Field.choice(
                        "candidate",
                        words.say("work.candidate"),
                        Field.Control.RADIOS,
                        typed.all("candidate"),
                        choices));
            }
            fields.add(Field.text("modelId", words.say("work.otherModel"), typed.first("modelId"))
                    .hint(words.say("work.otherModel.hint"))
                    .optional(true));
        }
        fields.add(Field.text("reason", words.say("work.line.reason"), typed.first("reason"))
                .optional(true)
                .limit(500));
        return List.copyOf(fields);
    }

    @Override
    public void decide(String id, String act, Typed typed, Conditions conditions) {
        String reason = typed.first("reason");
        String other = typed.first("modelId");
        String model = other.isEmpty() ? typed.first("candidate") : other;
        var decision = switch (act) {
            case ASSIGN -> decision("ASSIGNED", model, reason);
            case DISMISS -> decision("DISMISSED", "", reason);
            default -> decision("OPEN", "", reason);
        };
        Calls.write(() -> api.decide(id, conditions.ifMatch(), decision));
    }

    private static FeedsApi.OfferDecision decision(String verdict, String model, String reason) {
        return new FeedsApi.OfferDecision(verdict, blankToNull(model), blankToNull(reason));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        decide(id, act, Typed.nothing(), conditions);
    }
}
