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

    @QueryParam("risk")
    @Parameter(description = "LOW, HIGH or NOT_KNOWN")
    @Nullable
    String risk;

    @QueryParam("assignee")
    @Parameter(description = "In the queue only: me, none, or the subject of a reviewer")
    @Nullable
    String assignee;

    @QueryParam("minAgeDays")
    @Parameter(description = "In the queue only: those that wait for so many days at least, 0 to 3650")
    @Nullable
    Integer minAgeDays;

    @QueryParam("sort")
    @Parameter(description = "In the queue only: age (default), sector, risk or assignee")
    @Nullable
    String sort;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;
}
