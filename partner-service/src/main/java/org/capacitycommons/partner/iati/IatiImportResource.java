package org.capacitycommons.partner.iati;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** Imports of IATI files, and what became of each activity. */
@Path("/api/v1/imports/iati")
class IatiImportResource {
    private static final String REPLAYED = "Idempotent-Replay";
    private static final String RUNS = "/api/v1/imports/iati/";

    private static final int UPLOADS_AT_A_TIME = 4;

    private final Semaphore uploads = new Semaphore(UPLOADS_AT_A_TIME);
    private final ImportStart starting;
    private final ImportWorkers workers;
    private final ImportRuns runs;
    private final CallerSource callers;

    IatiImportResource(ImportStart starting, ImportWorkers workers, ImportRuns runs, CallerSource callers) {
        this.starting = starting;
        this.workers = workers;
        this.runs = runs;
        this.callers = callers;
    }

    @Schema(name = "IatiImportRecord", description = "What became of one activity of a file.")
    record RecordView(
            @Schema(description = "Its place in the file, from 1")
            int number,

            @Schema(description = "Its iati-identifier; null where none could be read") @Nullable
            String identifier,

            @Schema(description = "CREATED, UPDATED, UNCHANGED or REFUSED")
            String outcome,

            @Schema(description = "Its deployment; null where it was refused") @Nullable
            String deployment,

            @Schema(description = "Line of the file on which it begins")
            int line,

            List<FindingView> findings) {
        static RecordView of(ImportRuns.Entry record) {
            return new RecordView(
                    record.number(),
                    record.identifier(),
                    record.outcome(),
                    record.deployment(),
                    record.line(),
                    record.findings().stream().map(FindingView::of).toList());
        }
    }

    @Schema(name = "IatiImportFinding", description = "What there is to say about one place of a file.")
    record FindingView(
            @Schema(description = "CRITICAL (not taken), ERROR, WARNING or ADVISORY")
            String level,

            @Schema(description = "Message key", examples = "percentages-not-100")
            String key,

            @Schema(description = "XPath of the element") String path,

            @Schema(description = "Line of the file") int line,

            @Schema(description = "The same in words") String detail) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.level().name(), finding.key(), finding.path(), finding.line(), finding.detail());
        }
    }

    @Schema(name = "IatiImportPage", description = "One page of the activities of an import, in the order of the file.")
    record RecordPage(
            List<RecordView> items,

            @Schema(description = "Marker of the next page; null on the last one so far") @Nullable
            String next) {}

    @Schema(name = "IatiImports", description = "The latest imports.")
    record Runs(List<ImportRunView> items) {}

    /**
     * The body is the file itself, at most 100 MB, versions 2.01 to 2.03. Answered at once: the import goes on, and its
     * address tells how far it is. Activities are matched by iati-identifier: known ones are updated, the same file
     * again changes nothing. Only a submitter imports for real; anybody of an organisation may try. A bad activity is refused and keeps no other from being taken. Files with a document type
     * or entities are refused.
     */
    @POST
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN})
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importIati", summary = "Import a file of IATI activities")
    public RestResponse<ImportRunView> start(
            InputStream file,
            @Parameter(description = "Administrators only: for which organisation; absent for your own")
                    @QueryParam("organisation")
                    @Nullable
                    String organisation,
            @Parameter(description = "Only judge it and keep nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun)
            throws IOException, SQLException {
        Caller caller = callers.get();
        Caller.Membership owner = starting.owner(caller, organisation);
        starting.mustBeAllowed(caller, dryRun);
        starting.mustBeFree(caller, owner);
        Spool.Spooled spooled = spooled(file);
        boolean handedOver = false;
        try {
            RestResponse<ImportRunView> begun =
                    starting.begin(new ImportRuns.Upload(spooled.sha256(), spooled.bytes(), dryRun), organisation);
            String location = Objects.requireNonNull(begun.getHeaderString(HttpHeaders.LOCATION));
            String id = location.substring(location.lastIndexOf('/') + 1);
            if (begun.getHeaderString(REPLAYED) == null) {
                ImportRuns.Key run = new ImportRuns.Key(owner.nation(), id, owner.id());
                workers.take(
                        new ImportRun.Job(
                                run, spooled.file(), dryRun, new Importing.Terms(caller, owner, Importing.Form.XML)),
                        spooled);
                handedOver = true;
            }
            return RestResponse.ResponseBuilder.<ImportRunView>accepted()
                    .location(URI.create(RUNS + id))
                    .entity(required(id))
                    .build();
        } finally {
            if (!handedOver) {
                spooled.drop();
            }
        }
    }

    /** Slow senders hold disk and a thread each, so only some at a time. */
    private Spool.Spooled spooled(InputStream file) throws IOException {
        if (!uploads.tryAcquire()) {
            throw Refusal.of(
                    HttpProblem.TOO_MANY_REQUESTS, "Other files are being received. Send it again in a minute.");
        }
        try {
            return Spool.of(file);
        } finally {
            uploads.release();
        }
    }

    @GET
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listIatiImports", summary = "The latest imports of your organisation")
    public Runs list(@Parameter(description = "1 to 100") @QueryParam("limit") @Nullable Integer limit) {
        return new Runs(runs.latest(callers.get().scope(), Listing.limit(limit)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "readIatiImport", summary = "How far an import is, or how it went")
    public ImportRunView read(@RestPath String id) {
        return required(id);
    }

    @GET
    @Path("{id}/records")
    @RolesAllowed({Role.MINISTRY, Role.PARTNER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listIatiImportRecords", summary = "What became of each activity, with what to mend")
    public RecordPage records(
            @RestPath String id,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 100") @QueryParam("limit") @Nullable Integer limit) {
        required(id);
        int atMost = Listing.limit(limit);
        int after = cursor == null ? 0 : number(Cursor.decode(cursor, 1).getFirst());
        List<ImportRuns.Entry> found = runs.records(id, callers.get().scope(), after, atMost + 1);
        List<RecordView> told = found.stream().limit(atMost).map(RecordView::of).toList();
        return new RecordPage(
                told,
                found.size() > atMost
                        ? Cursor.encode(String.valueOf(told.getLast().number()))
                        : null);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private ImportRunView required(String id) {
        return runs.find(id, callers.get().scope()).orElseThrow(Refusal::notFound);
    }
}
