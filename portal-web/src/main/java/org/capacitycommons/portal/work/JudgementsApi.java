package org.capacitycommons.portal.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.session.CallerHeaders;

/** What administrators judge besides projects: reports, requests to go live, amendments, evidence for conditions. */
@Path("/api/v1")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface JudgementsApi {

    @GET
    @Path("reports")
    Listing<QueuedReport> reports(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("deployments/{id}/reports/{number}")
    Report report(@RestPath String id, @RestPath String number);

    @POST
    @Path("deployments/{id}/reports/{number}/acceptance")
    void acceptReport(
            @RestPath String id,
            @RestPath String number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version);

    @POST
    @Path("deployments/{id}/reports/{number}/return")
    void returnReport(
            @RestPath String id,
            @RestPath String number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            ReportReturn comments);

    @GET
    @Path("go-live-reviews")
    Listing<QueuedRequest> goLiveRequests(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("deployments/{id}/go-live-reviews/{number}")
    GoLive goLive(@RestPath String id, @RestPath String number);

    @POST
    @Path("deployments/{id}/go-live-reviews/{number}/decision")
    void decideGoLive(
            @RestPath String id,
            @RestPath String number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            GoLiveDecision decision);

    @GET
    @Path("amendments")
    Listing<AmendmentRow> amendments(
            @RestQuery @Nullable String state, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("amendments/{id}")
    Amendment amendment(@RestPath String id);

    @POST
    @Path("amendments/{id}/acceptance")
    void acceptAmendment(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, @RestHeader("If-Match") String version);

    @POST
    @Path("amendments/{id}/return")
    void returnAmendment(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            AmendmentReturn comment);

    @GET
    @Path("conditions")
    Listing<ListedCondition> conditions(
            @RestQuery String state, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("projects/{id}")
    ProjectConditions project(@RestPath String id);

    @POST
    @Path("projects/{id}/conditions/{number}/acceptance")
    void acceptEvidence(
            @RestPath String id,
            @RestPath String number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version);

    @POST
    @Path("projects/{id}/conditions/{number}/return")
    void returnEvidence(
            @RestPath String id,
            @RestPath String number,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("If-Match") String version,
            EvidenceReturn reason);

    record Person(@Nullable String name) {}

    static @Nullable String nameOf(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    record QueuedReport(
            String deployment,
            String nation,
            int number,
            String kind,
            @Nullable Instant submittedAt) {}

    record Report(
            String deployment,
            int number,
            long version,
            String kind,
            String state,
            String periodStart,
            String periodEnd,
            String text,
            List<String> covers,
            List<ReportComment> comments,
            @Nullable Person submittedBy,
            @Nullable Instant submittedAt,
            @Nullable Person decidedBy,
            @Nullable Instant decidedAt,
            List<String> may) {}

    record ReportComment(int number, String text, @Nullable String answer) {}

    record ReportReturn(List<String> comments) {}

    record QueuedRequest(String deployment, int number, Instant requestedAt) {}

    record GoLive(
            String deployment,
            int number,
            long version,
            String state,
            @Nullable Person requestedBy,
            Instant requestedAt,
            @Nullable Person decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            List<String> missing,
            List<String> may) {}

    record GoLiveDecision(String decision, @Nullable String reason) {}

    record AmendmentRow(
            String id,
            String about,
            String record,
            String nation,
            String state,
            String reason,
            @Nullable Instant submittedAt) {}

    record Amendment(
            String id,
            String about,
            String record,
            String nation,
            long version,
            String state,
            String reason,
            long baseVersion,
            long recordVersion,
            List<Difference> diff,
            @Nullable Person submittedBy,
            @Nullable Instant submittedAt,
            @Nullable Person decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment,
            List<String> may) {}

    /** One thing that changes: a text, several texts, or a record with its values by name. */
    record Difference(
            String field, @Nullable Object before, @Nullable Object after) {}

    record AmendmentReturn(String comment) {}

    record ListedCondition(String project, String title, String nation, Condition condition) {}

    record ProjectConditions(
            String id, String title, @Nullable List<Condition> conditions) {
        Optional<Condition> condition(String number) {
            return conditions == null
                    ? Optional.empty()
                    : conditions.stream()
                            .filter(c -> String.valueOf(c.number()).equals(number))
                            .findFirst();
        }
    }

    record Condition(
            int number,
            long version,
            @Nullable String item,
            String text,
            @Nullable String owner,
            @Nullable String dueOn,
            String state,
            @Nullable String evidence,
            @Nullable Instant evidenceAt,
            @Nullable String returnedReason,
            List<String> may) {}

    record EvidenceReturn(String reason) {}
}
