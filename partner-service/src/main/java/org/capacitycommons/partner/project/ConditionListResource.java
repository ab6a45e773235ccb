package org.capacitycommons.partner.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** The conditions of all projects: a ministry's own ones, or all for administrators and auditors. */
@Path("/api/v1/conditions")
class ConditionListResource {
    private final ConditionList list;
    private final CallerSource callers;

    ConditionListResource(ConditionList list, CallerSource callers) {
        this.list = list;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.MINISTRY, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listConditions",
            summary = "Conditions of approvals, the first that is due first",
            description = "A ministry sees its own. Those in state EVIDENCED wait for an administrator.")
    public Listing<ListedCondition> list(
            @Parameter(description = "OPEN, EVIDENCED, MET or LIFTED; absent for all") @RestQuery @Nullable
                    String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return list.page(state, cursor, limit, callers.get());
    }
}
