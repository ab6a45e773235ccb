package org.capacitycommons.portal.catalog;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** What the catalogue service knows of one model beside its record. */
@Path("/api/v1/models/{namespace}/{name}")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ModelApi {

    @GET
    @Path("licence")
    LicenceAnswer licence(@RestPath String namespace, @RestPath String name, @RestQuery @Nullable String usedIn);

    @GET
    @Path("prices")
    Listing<Offer> prices(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("prices/history")
    Listing<PriceChange> history(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("prices/ranges")
    Listing<PriceRange> ranges(@RestPath String namespace, @RestPath String name);

    @GET
    @Path("languages")
    Listing<Spoken> languages(@RestPath String namespace, @RestPath String name);

    @GET
    @Path("openness")
    Listing<OpennessRecord> openness(@RestPath String namespace, @RestPath String name);

    @GET
    @Path("evaluations")
    Listing<Score> evaluations(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("energy")
    Listing<Energy> energy(@RestPath String namespace, @RestPath String name);

    record LicenceAnswer(
            @Nullable String id,
            @Nullable String name,
            String status,
            @Nullable List<String> candidates,
            @Nullable String note,
            List<LicenceVerdict> verdicts) {}

    record Provider(String id, String name) {}

    record Offer(
            Provider provider,
            String offerId,
            String kind,
            @Nullable String input,
            @Nullable String output,
            String currency,
            String per,
            @Nullable List<Tier> tiers,
            @Nullable List<Rate> rates,
            @Nullable Long contextTokens,
            @Nullable String endsOn,
            @Nullable String since,
            @Nullable String readOn,
            @Nullable String vanishedOn,
            @Nullable String match,
            @Nullable String source,
            @Nullable String sourceUrl) {}

    record Tier(
            long aboveTokens,
            @Nullable String input,
            @Nullable String output) {}

    record Rate(String item, String price, String per) {}

    record PriceChange(
            Provider provider,
            String offerId,
            String event,
            String since,
            @Nullable String until,
            String kind,
            @Nullable String input,
            @Nullable String output,
            String currency,
            String per) {}

    record PriceRange(
            String item,
            String per,
            String currency,
            long offers,
            String lowest,
            String median,
            String highest,
            @Nullable String readOn) {}

    record Spoken(
            String language,
            String grade,
            @Nullable List<String> claimedBy,
            @Nullable List<Evaluated> evaluatedBy) {}

    record Evaluated(String benchmark, String by) {}

    record OpennessRecord(
            String source,
            @Nullable String match,
            @Nullable String reached,
            @Nullable List<String> missingForNext,
            List<Component> components) {}

    record Component(
            String name,
            int firstClass,
            @Nullable String statedLicence,
            @Nullable String licenceId,
            boolean open,
            @Nullable String vanishedOn) {}

    record Score(
            String benchmark,
            @Nullable String language,
            @Nullable String metric,
            String score,
            @Nullable String variant,
            @Nullable String evaluatedBy,
            @Nullable String evaluatedOn,
            String source,
            @Nullable String sourceUrl,
            @Nullable String match,
            @Nullable String vanishedOn) {}

    record Energy(
            String source,
            String task,
            String wattHours,
            long perQueries,
            String hardware,
            String boardDate,
            @Nullable String reasoning,
            @Nullable String vanishedOn) {}
}
