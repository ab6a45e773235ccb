package org.capacitycommons.portal.exchange;

import java.io.File;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateData;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ProblemReader;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.session.CallerHeaders;

/** Imports of IATI files and of tables, in the partner service. */
@Path("/api/v1/imports")
@RegisterRestClient(configKey = "partner")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerHeaders.class)
interface ExchangeApi {

    @POST
    @Path("iati")
    @Consumes(MediaType.APPLICATION_XML)
    Run start(@RestQuery boolean dryRun, @RestHeader("Idempotency-Key") String key, File content);

    @GET
    @Path("iati")
    Runs latest(@RestQuery int limit);

    @GET
    @Path("iati/{id}")
    Run run(@RestPath String id);

    @GET
    @Path("iati/{id}/records")
    Activities records(@RestPath String id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @POST
    @Path("csv/{kind}")
    @Consumes("text/csv")
    Table take(
            @RestPath String kind, @RestQuery boolean dryRun, @RestHeader("Idempotency-Key") String key, File content);

    record Runs(List<Run> items) {}

    /** How far an import is, or how it went. */
    @TemplateData
    record Run(
            String id,
            String state,
            boolean dryRun,
            long bytes,
            long bytesRead,
            @Nullable String version,
            int records,
            int created,
            int updated,
            int unchanged,
            int refused,
            int findings,
            Instant startedAt,
            @Nullable Instant endedAt) {
        public boolean running() {
            return state.equals("RUNNING");
        }

        /** How much of the file was read, in percent. */
        public int percent() {
            return bytes == 0 ? 0 : (int) (bytesRead * 100 / bytes);
        }
    }

    record Activities(List<Activity> items, @Nullable String next) {}

    /** What became of one activity of a file. */
    @TemplateData
    record Activity(
            int number,
            @Nullable String identifier,
            String outcome,
            @Nullable String deployment,
            int line,
            List<Finding> findings) {
        public boolean refused() {
            return outcome.equals("REFUSED");
        }
    }

    @TemplateData
    record Finding(String level, String path, int line, String detail) {}

    /** What became of each row of a table. */
    record Table(boolean dryRun, int created, int updated, int unchanged, int refused, List<Row> rows) {}

    record Row(int line, String outcome, List<FieldFault> errors) {}
}
