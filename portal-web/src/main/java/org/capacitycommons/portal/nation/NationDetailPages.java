package org.capacitycommons.portal.nation;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.chart.Bars;
import org.capacitycommons.portal.figures.Tables;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.words.Words;

/** One nation: what goes on there, with which money and models, and how far it is by its own judgement. */
@Path("/")
@RunOnVirtualThread
class NationDetailPages {
    private static final int HIGHEST_TIER = 5;

    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    NationDetailPages(Nations nations, Visit visit, Answers answers) {
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "nation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NationDetail(
            Page p,
            NationRecord nation,
            Bars stages,
            Bars sectors,
            @Nullable Bars capacity) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/nations/{code}")
    @PermitAll
    public RestResponse<String> nation(@RestPath String code) {
        NationRecord nation = nations.find(code).orElseThrow(NotFoundException::new);
        Words words = visit.words();
        var tables = new Tables(words, ListAddress.of("/deployments").with("nation", nation.code()));
        String name = nation.names()
                .getOrDefault(visit.language().code(), nation.names().getOrDefault("en", nation.code()));
        return answers.open(new NationDetail(
                visit.titled(name),
                nation,
                tables.by("stage", nation.statistics(), s -> words.name("deployment.stage", s)),
                tables.by("sector", nation.statistics(), s -> words.name("page.sector", s)),
                capacity(nation.capacity(), words)));
    }

    /** Null where the nation has judged nothing yet: no bar is not the same as nought. */
    private static @Nullable Bars capacity(List<NationRecord.Capacity> capacity, Words words) {
        if (capacity.stream().allMatch(c -> c.current() == null)) {
            return null;
        }
        var amounts = capacity.stream().map(c -> amount(c, words)).toList();
        return Bars.on(
                HIGHEST_TIER,
                words.say("figures.capacity.caption"),
                words.say("figures.capacity.dimension"),
                words.say("figures.capacity.tier"),
                amounts);
    }

    private static Bars.Amount amount(NationRecord.Capacity capacity, Words words) {
        var current = capacity.current();
        return new Bars.Amount(
                words.name("figures.capacity", capacity.dimension()),
                null,
                current == null ? 0 : current.tier(),
                current == null
                        ? words.say("page.notKnown")
                        : words.say("figures.capacity.of", current.tier(), HIGHEST_TIER));
    }
}
