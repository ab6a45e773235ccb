package org.capacitycommons.partner.opendata;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.CallerSource;

/** Takes a table once for each key. Apart from its resource, which lets few in before a transaction begins. */
@ApplicationScoped
class TableTaking {
    private final TableImport tables;
    private final CallerSource callers;

    TableTaking(TableImport tables, CallerSource callers) {
        this.tables = tables;
        this.callers = callers;
    }

    @Idempotent
    RestResponse<TableImportResource.Report> take(String kind, boolean dryRun, byte[] file) {
        RowImport table = tables.of(kind).orElseThrow(Refusal::notFound);
        return RestResponse.ok(TableImportResource.Report.of(dryRun, tables.take(table, file, dryRun, callers.get())));
    }
}
