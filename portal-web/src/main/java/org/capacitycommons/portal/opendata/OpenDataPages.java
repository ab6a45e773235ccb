package org.capacitycommons.portal.opendata;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.PublicAddresses;

/** Every file, feed and interface that anybody may use, with an example. */
@Path("/")
@RunOnVirtualThread
class OpenDataPages {
    private final PublicAddresses addresses;
    private final Visit visit;
    private final Answers answers;

    OpenDataPages(PublicAddresses addresses, Visit visit, Answers answers) {
        this.addresses = addresses;
        this.visit = visit;
        this.answers = answers;
    }

    /** One offer: where it is, what it is, how large, and a command that fetches it. */
    record Offer(String name, String href, String what, String size, String command) {}

    /** Offers of one kind under one heading. */
    record Shelf(String heading, List<Offer> offers) {}

    @CheckedTemplate(basePath = "opendata", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OpenData(Page p, List<Shelf> shelves) implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/open-data")
    @PermitAll
    public RestResponse<String> openData() {
        var shelves = Source.ALL.stream().map(this::shelf).toList();
        return answers.open(new OpenData(visit.page("open.title"), shelves));
    }

    private Shelf shelf(Source source) {
        var offers = source.entries().stream().map(this::offer).toList();
        return new Shelf(visit.words().say("open.shelf." + source.key()), offers);
    }

    private Offer offer(Source.Entry entry) {
        String base = entry.catalogue() ? addresses.catalog() : addresses.partner();
        String address = base + entry.path();
        String command = entry.saveAs().isEmpty()
                ? "curl \"" + address + "\""
                : "curl --compressed -o " + entry.saveAs() + " \"" + address + "\"";
        var words = visit.words();
        return new Offer(
                entry.name(),
                address,
                words.say("open." + entry.key()),
                words.say("open.size." + entry.size()),
                command);
    }
}
