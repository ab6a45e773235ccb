package org.capacitycommons.portal.nation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Sheet;
import org.capacitycommons.portal.form.Sheets;
import org.capacitycommons.portal.form.Submissions;
import org.capacitycommons.portal.form.Trouble;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;

/** A ministry says how far its nation is in one dimension, and what that judgement rests on. */
@Path("/")
@RunOnVirtualThread
class CapacityPages {
    private static final String BASE =
            "{lang:[a-z][a-z]}/nations/{code:[A-Z][A-Z]}/capacity/{dimension:compute|data|skills|models}";
    private static final String TIER = "tier";
    private static final String EVIDENCE = "evidence";
    private static final String ASSESSED_ON = "assessedOn";
    private static final int HIGHEST = 5;

    private final CapacityApi api;
    private final Nations nations;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Visit visit;
    private final Answers answers;

    CapacityPages(
            @RestClient CapacityApi api,
            Nations nations,
            Sheets sheets,
            Submissions submissions,
            Visit visit,
            Answers answers) {
        this.api = api;
        this.nations = nations;
        this.sheets = sheets;
        this.submissions = submissions;
        this.visit = visit;
        this.answers = answers;
    }

    /** What was said last is not filled in: an assessment is made anew, with the evidence of today. */
    @GET
    @Path(BASE)
    @RolesAllowed({"ministry", "admin"})
    public RestResponse<String> blank(@RestPath String code, @RestPath String dimension) {
        mustAnswerFor(code);
        return show(code, dimension, Typed.nothing(), Trouble.NONE);
    }

    @POST
    @Path(BASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> assess(
            @RestPath String code, @RestPath String dimension, MultivaluedMap<String, String> body) {
        return submissions.receive(
                body,
                typed -> {
                    Calls.write(
                            () -> api.assess(code, dimension, typed.conditions().ifMatch(), assessment(typed)));
                    return answers.next("/nations/" + code + "?done=saved");
                },
                (typed, trouble) -> show(code, dimension, typed, trouble));
    }

    private static CapacityApi.Assessment assessment(Typed typed) {
        String tier = typed.first(TIER);
        return new CapacityApi.Assessment(
                tier.matches("[0-5]") ? Integer.valueOf(tier) : null, typed.first(EVIDENCE), typed.first(ASSESSED_ON));
    }

    /** The service refuses others too; who may not judge is not even asked. */
    private void mustAnswerFor(String code) {
        if (visit.visitor().is("admin")) {
            return;
        }
        var own = Calls.read(api::me).organisation();
        if (own == null || !own.nation().equals(code)) {
            throw new ForbiddenException();
        }
    }

    private RestResponse<String> show(String code, String dimension, Typed typed, Trouble trouble) {
        var words = visit.words();
        String wire = dimension.toUpperCase(Locale.ROOT);
        var capacity = Calls.find(() -> api.capacity(code)).stream()
                .flatMap(List::stream)
                .filter(c -> c.dimension().equals(wire))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var ask = sheets.asking("capacity", typed);
        String name = nations.name(code, visit.language());
        Sheet sheet = Sheet.of(
                        words.say("figures.capacity.assess", words.say("figures.capacity." + wire)),
                        "/nations/" + code + "/capacity/" + dimension,
                        new Sheet.Link("/nations/" + code, name))
                .changing(capacity.version(), said(capacity))
                .saying(words.say("figures.capacity.assess.text"))
                .asking(List.of(
                        Field.choice(TIER, ask.label(TIER), Control.RADIOS, typed.all(TIER), tiers()),
                        ask.longText(EVIDENCE, 2_000),
                        ask.day(ASSESSED_ON)))
                .button("assess", words.say("page.save"));
        return sheets.show(sheet, typed, trouble);
    }

    /** What was said last, for whoever finds that somebody else has just said it. */
    private static Typed said(CapacityApi.Capacity capacity) {
        var last = capacity.current();
        return last == null
                ? Typed.from(Map.of(TIER, List.of(), EVIDENCE, List.of(), ASSESSED_ON, List.of()))
                : Typed.from(Map.of(
                        TIER, last.tier() == null ? List.of() : List.of(Integer.toString(last.tier())),
                        EVIDENCE, List.of(last.evidence()),
                        ASSESSED_ON, List.of(last.assessedOn())));
    }

    private List<Choice> tiers() {
        var words = visit.words();
        var named = Map.of(0, words.say("ask.capacity.tier.none"), HIGHEST, words.say("ask.capacity.tier.all"));
        return IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(tier -> new Choice(
                        Integer.toString(tier),
                        named.getOrDefault(tier, words.formats().number(tier))))
                .toList();
    }
}
