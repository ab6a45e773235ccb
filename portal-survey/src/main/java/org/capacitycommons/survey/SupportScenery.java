package org.capacitycommons.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Offers of a partner, one of them proposed to a project. */
final class SupportScenery {
    private final Window partner;
    private final LocalDate today;

    SupportScenery(Window partner, Clock clock) {
        this.partner = partner;
        this.today = LocalDate.now(clock);
    }

    Map<String, String> build(String project) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("draftOffer", isDrafted("Graphics cards for a pilot, later"));
        made.put("offer", isDrafted("Graphics cards for a pilot"));
        partner.opens("/en/my/offers/" + made.get("offer")).presses("publish");
        made.put("match", isProposed(made.get("offer"), project));
        return made;
    }

    private String isDrafted(String title) {
        return partner.opens("/en/my/offers/new")
                .fills("kind", "COMPUTE")
                .fills("title", title)
                .fills("text", "Hours on graphics cards in our computing centre, with help in setting up.")
                .fills("capacity", "5000")
                .fills("openUntil", today.plusDays(200).toString())
                .fills("languages", "en, sw")
                .sends()
                .reads("/my/offers/(O-\\d+)");
    }

    private String isProposed(String offer, String project) {
        return partner.opens("/en/my/matches/new?offer=" + offer + "&project=" + project + "&need=1")
                .fills("quantity", "200")
                .fills("message", "We can begin next month.")
                .sends()
                .reads("/my/matches/(M-\\d+)");
    }
}
