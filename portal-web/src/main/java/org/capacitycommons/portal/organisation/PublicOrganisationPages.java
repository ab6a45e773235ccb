package org.capacitycommons.portal.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Listing;

/** The page of an organisation that everybody sees. */
@Path("/")
@RunOnVirtualThread
class PublicOrganisationPages {
    private static final int DEPLOYMENTS = 20;
    private static final int OFFERS = 20;

    private final OrganisationApi api;
    private final Nations nations;
    private final Visit visit;
    private final Answers answers;

    PublicOrganisationPages(@RestClient OrganisationApi api, Nations nations, Visit visit, Answers answers) {
        this.api = api;
        this.nations = nations;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OrganisationDetail(
            Page p,
            OrganisationApi.Organisation organisation,
            String nation,
            Listing<OrganisationApi.Deployment> deployments,
            Listing<OrganisationApi.Offer> offers,
            @Nullable String next)
            implements TemplateInstance {}

    @GET
    @Path("{lang:[a-z][a-z]}/organisations/{id}")
    @PermitAll
    public RestResponse<String> organisation(@RestPath String id, @RestQuery @Nullable String cursor) {
        var organisation = Calls.find(() -> api.organisation(id)).orElseThrow(NotFoundException::new);
        var deployments = Calls.read(() -> api.deployments(organisation.id(), cursor, DEPLOYMENTS));
        var offers = Calls.read(() -> api.offers(organisation.id(), OFFERS));
        return answers.open(new OrganisationDetail(
                visit.titled(organisation.name()),
                organisation,
                nations.name(organisation.nation(), visit.language()),
                deployments,
                offers,
                ListAddress.of("/organisations/" + organisation.id()).next(deployments.next())));
    }
}
