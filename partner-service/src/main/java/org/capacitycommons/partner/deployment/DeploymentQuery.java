package org.capacitycommons.partner.deployment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of deployments, as they came. */
class DeploymentQuery {
    @QueryParam("view")
    @Parameter(description = "public (default), own (also planned ones), or all (administrators and auditors)")
    @Nullable
    String view;

    @QueryParam("q")
    @Parameter(description = "Words of title, summary, system or partners")
    @Nullable
    String q;

    @QueryParam("nation")
    @Nullable
    String nation;

    @QueryParam("sector")
    @Nullable
    String sector;

    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("origin")
    @Nullable
    String origin;

    @QueryParam("model")
    @Parameter(description = "Id of a model in use", example = "Qwen/Qwen3-8B")
    @Nullable
    String model;

    @QueryParam("organisation")
    @Parameter(description = "Id of the organisation that runs it", example = "demo-ke-agriculture")
    @Nullable
    String organisation;

    @QueryParam("overdue")
    @DefaultValue("false")
    @Parameter(description = "Only those whose ministry should have confirmed them again by today")
    boolean overdue;

    @QueryParam("counts")
    @DefaultValue("false")
    @Parameter(description = "Also count by sector and nation; each without its own filter")
    boolean counts;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;
}
