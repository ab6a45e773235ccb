package org.capacitycommons.portal.curation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** Advisories, values in doubt, corrections and models, for those who write them, in the catalogue. */
@Path("/api/v1")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface CurationApi {

    @GET
    @Path("advisories")
    Feed advisories(@RestQuery @Nullable String since, @RestQuery int limit);

    @GET
    @Path("advisories/{id}")
    Advisory advisory(@RestPath String id);

    @POST
    @Path("advisories")
    Advisory publish(@RestHeader("Idempotency-Key") String key, NewAdvisory advisory);

    @PUT
    @Path("advisories/{id}")
    Advisory change(@RestPath String id, @RestHeader("If-Match") String version, NewAdvisory advisory);

    @POST
    @Path("advisories/{id}/withdrawal")
    void withdraw(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Reason reason);

    @GET
    @Path("curation/disagreements")
    Disagreements disagreements(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("curation/disagreements/{ns}/{name}/{field}/decision")
    FactDecision decision(@RestPath String ns, @RestPath String name, @RestPath String field);

    @PUT
    @Path("curation/disagreements/{ns}/{name}/{field}/decision")
    void decide(
            @RestPath String ns,
            @RestPath String name,
            @RestPath String field,
            @RestHeader("If-Match") String version,
            NewDecision decision);

    @GET
    @Path("corrections")
    Listing<Correction> corrections(
            @RestQuery @Nullable String state,
            @RestQuery boolean mine,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @POST
    @Path("corrections")
    Correction propose(@RestHeader("Idempotency-Key") String key, NewCorrection correction);

    @GET
    @Path("corrections/{id}")
    Correction correction(@RestPath String id);

    @POST
    @Path("corrections/{id}/{move}")
    void move(
            @RestPath String id,
            @RestPath String move,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            Reason reason);

    @GET
    @Path("models/{ns}/{name}")
    Model model(@RestPath String ns, @RestPath String name);

    @PUT
    @Path("models/{ns}/{name}")
    void edit(@RestPath String ns, @RestPath String name, @RestHeader("If-Match") String version, Edit edit);

    @POST
    @Path("models/{ns}/{name}/merges")
    Merge merge(
            @RestPath String ns,
            @RestPath String name,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            NewMerge merge);

    record Reason(@Nullable String reason) {}

    record Feed(List<Advisory> items, String cursor, boolean more) {}

    record Advisory(
            String id,
            long version,
            String model,
            String kind,
            String severity,
            String title,
            String text,
            String action,
            boolean allRevisions,
            List<String> revisions,
            String state,
            @Nullable String withdrawnReason,
            String source,
            @Nullable String sourceUrl,
            Instant publishedAt,
            @Nullable List<String> may) {

        boolean may(String action) {
            return may != null && may.contains(action);
        }
    }

    record NewAdvisory(
            String model,
            String kind,
            String severity,
            String title,
            String text,
            String action,
            boolean allRevisions,
            List<String> revisions,
            String source,
            @Nullable String sourceUrl) {

        /** The same about another model: that of an advisory never changes. */
        NewAdvisory about(String other) {
            return new NewAdvisory(
                    other, kind, severity, title, text, action, allRevisions, revisions, source, sourceUrl);
        }
    }

    record Disagreements(List<Disagreement> items, @Nullable String next) {}

    record Disagreement(@Nullable String model, String field, List<Said> values) {}

    record Said(String value, List<String> sources) {}

    record FactDecision(@Nullable String value, String reason, long version, boolean rests, Instant decidedAt) {}

    /** Null stands for undoing. */
    record NewDecision(@Nullable Value decided, String reason) {}

    /** A value with where it was read; a value of null gives the curated one up. */
    record Value(
            String field,
            @Nullable String value,
            String source,
            @Nullable String sourceUrl,
            @Nullable String readOn) {}

    @TemplateData
    record Correction(
            String id,
            long version,
            String model,
            String field,
            @Nullable String shown,
            String value,
            String source,
            @Nullable String sourceUrl,
            String readOn,
            @Nullable String note,
            String state,
            @Nullable String reason,
            Instant proposedAt,
            @Nullable Instant decidedAt,
            List<String> may) {}

    record NewCorrection(
            String model, Value change, @Nullable String note) {}

    @TemplateData
    record Model(
            String id,
            String name,
            List<Fact> facts,
            List<Disagreement> disagreements,
            long version,
            List<String> may) {
        /** The value that is shown of a field: the first that is told. */
        String shown(String field) {
            return facts.stream()
                    .filter(fact -> fact.field().equals(field) && fact.vanishedOn() == null)
                    .findFirst()
                    .map(Fact::value)
                    .orElse("");
        }

        Optional<Disagreement> disagreement(String field) {
            return disagreements.stream().filter(d -> d.field().equals(field)).findFirst();
        }
    }

    record Fact(
            String field,
            String value,
            String source,
            @Nullable String vanishedOn) {}

    record Edit(List<Value> values, @Nullable String reason) {}

    record NewMerge(String into, String reason, boolean dryRun) {}

    record Merge(String from, String into, boolean done, Counts moves, List<String> sameRevisions) {}

    record Counts(
            long offers,
            long facts,
            long revisions,
            long aliases,
            long evaluations,
            long advisories,
            long corrections) {}
}
