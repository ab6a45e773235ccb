package org.capacitycommons.partner.iati;

import java.net.URI;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Database;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Begins an import, once for each key: the file is on disk already, so that no transaction waits for the network. */
@ApplicationScoped
class ImportStart {
    private static final String KEY = "Idempotency-Key";

    private final ImportRuns runs;
    private final Organisations organisations;
    private final Deeds deeds;
    private final CallerSource callers;
    private final Database database;
    private final HttpHeaders headers;

    ImportStart(
            ImportRuns runs,
            Organisations organisations,
            Deeds deeds,
            CallerSource callers,
            Database database,
            HttpHeaders headers) {
        this.runs = runs;
        this.organisations = organisations;
        this.deeds = deeds;
        this.callers = callers;
        this.database = database;
        this.headers = headers;
    }

    /** The same call with the same file is answered once; another file under its key is refused. */
    @Idempotent
    RestResponse<ImportRunView> begin(ImportRuns.Upload upload, @Nullable String organisation) throws SQLException {
        Caller caller = callers.get();
        Caller.Membership owner = owner(caller, organisation);
        ImportRuns.Key run = runs.begin(caller, owner, upload).orElseThrow(ImportStart::running);
        deeds.record(owner.id(), caller.subject(), Deed.of("iati-import.start", "iati-import/" + run.id(), upload));
        return ResponseBuilder.<ImportRunView>accepted()
                .location(URI.create("/api/v1/imports/iati/" + run.id()))
                .build();
    }

    /** What is imported is public at once, so it takes who may publish; to try is open to all of an organisation. */
    void mustBeAllowed(Caller caller, boolean dryRun) {
        if (!dryRun && !caller.mayPublish()) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter to import it; you may try it with dryRun=true.");
        }
    }

    /** Asked before the file is received. A call that is sent again is let through, to be answered as it was. */
    void mustBeFree(Caller caller, Caller.Membership owner) {
        if (runs.hasRunning(owner.id()) && !isSentAgain(caller)) {
            throw running();
        }
    }

    private boolean isSentAgain(Caller caller) {
        String key = headers.getHeaderString(KEY);
        return key != null
                && !database.alone(rows -> rows.list(
                                "select 1 from idempotency where subject = ? and key = ?",
                                _ -> true,
                                caller.subject(),
                                key.strip()))
                        .isEmpty();
    }

    private static Refusal running() {
        return Refusal.of(PartnerProblem.IMPORT_RUNNING, "Wait until it is done; two files at once could contradict.");
    }

    /** An administrator imports for any organisation, everybody else for their own. */
    @Transactional
    Caller.Membership owner(Caller caller, @Nullable String organisation) {
        Caller.Membership own = caller.organisation();
        if (own == null) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only organisations import.");
        }
        if (organisation == null || organisation.equals(own.id())) {
            return own;
        }
        if (!caller.isAdmin()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "You import for your own organisation only.");
        }
        return organisations
                .membership(organisation)
                .orElseThrow(() -> Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                        .at(FieldError.of("organisation", "unknown-organisation")));
    }
}
