package org.capacitycommons.portal.support;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Sectors;
import org.capacitycommons.portal.page.Visit;

/** The fields of an offer, between the form and the service. */
@ApplicationScoped
class OfferFields {
    private final Nations nations;
    private final Visit visit;

    OfferFields(Nations nations, Visit visit) {
        this.nations = nations;
        this.visit = visit;
    }

    List<Field> of(Typed typed) {
        var words = visit.words();
        var kinds = SupportFilter.KINDS.stream()
                .map(kind -> new Choice(kind, words.say("support.kind." + kind)))
                .toList();
        var sectors = Sectors.CODES.stream()
                .map(code -> new Choice(code, words.name("page.sector", code)))
                .toList();
        return List.of(
                Field.choice("kind", words.say("support.kind"), Control.RADIOS, typed.all("kind"), kinds),
                text("title", typed).limit(120),
                text("text", typed)
                        .drawnAs(Control.TEXTAREA)
                        .hint(words.say("support.text.hint"))
                        .limit(2000),
                text("capacity", typed).drawnAs(Control.NUMBER).hint(words.say("support.capacity.hint")),
                text("currency", typed)
                        .hint(words.say("support.currency.hint"))
                        .optional(true)
                        .limit(3),
                text("openUntil", typed).hint(words.say("question.kind.DATE")),
                text("languages", typed).hint(words.say("support.languages.hint")),
                Field.choice("sectors", words.say("support.sectors"), Control.CHECKBOXES, typed.all("sectors"), sectors)
                        .hint(words.say("support.none.hint"))
                        .optional(true),
                Field.choice(
                                "nations",
                                words.say("support.nations"),
                                Control.CHECKBOXES,
                                typed.all("nations"),
                                nations.choices(visit.language()))
                        .hint(words.say("support.none.hint"))
                        .optional(true));
    }

    /** What a form shows of an offer that is there. */
    static Typed typed(Offer offer) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("kind", List.of(offer.kind()));
        values.put("title", List.of(offer.title()));
        values.put("text", List.of(offer.text()));
        values.put("capacity", List.of(offer.capacity()));
        values.put("currency", offer.currency() == null ? List.of() : List.of(offer.currency()));
        values.put("openUntil", List.of(offer.openUntil()));
        values.put("languages", List.of(String.join(", ", offer.languages())));
        values.put("sectors", offer.sectors());
        values.put("nations", offer.nations());
        return Typed.from(values);
    }

    static SupportApi.NewOffer offer(Typed typed) {
        String kind = typed.first("kind");
        String currency = typed.first("currency");
        var languages = Arrays.stream(typed.first("languages").split("[,،、;\\s]+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
        return new SupportApi.NewOffer(
                kind.isEmpty() ? null : kind,
                typed.first("title"),
                typed.first("text"),
                typed.first("capacity"),
                currency.isEmpty() ? null : currency,
                typed.all("nations"),
                typed.all("sectors"),
                languages,
                typed.first("openUntil"));
    }

    private Field text(String name, Typed typed) {
        return Field.text(name, visit.words().say("support." + name), typed.first(name));
    }
}
