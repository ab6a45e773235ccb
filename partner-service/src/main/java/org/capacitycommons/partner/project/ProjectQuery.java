package org.capacitycommons.partner.project;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of projects, as they came. */
class ProjectQuery {
    @QueryParam("view")
    @Parameter(description = "public (default), own, or queue (administrators and auditors)")
    @Nullable
    String view;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("sector")
    @Nullable
    String sector;

    @QueryParam("nation")
    @Nullable
    String nation;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;
}
