package org.capacitycommons.partner.progress;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.Role;

/** The money of a deployment: as open as the deployment. */
@Path("/api/v1/deployments/{id}/finances")
class FinanceResource {
    private final Finances finances;
    private final CallerSource callers;

    FinanceResource(Finances finances, CallerSource callers) {
        this.finances = finances;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "sumFinances", summary = "What stands, added up by kind and currency")
    public FinanceSums sums(@RestPath String id) {
        return finances.sums(id, callers.get());
    }

    @GET
    @Path("transactions")
    @PermitAll
    @Operation(operationId = "listTransactions", summary = "Transactions of a deployment, newest report first")
    public Listing<TransactionView> transactions(
            @RestPath String id,
            @Parameter(description = "Also those that were put right since") @RestQuery @DefaultValue("false")
                    boolean superseded,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return finances.transactions(id, superseded, new Parts.Page(cursor, limit), callers.get());
    }

    @POST
    @Path("transactions")
    @Idempotent
    @RolesAllowed({Role.MINISTRY, Role.PARTNER})
    @Operation(
            operationId = "addTransaction",
            summary = "Report money promised, received or paid",
            description = "For its ministry and matched partners. Amounts are positive and in the currency in which"
                    + " they were agreed or paid; the day is not in the future. What was wrong is put right by a new"
                    + " transaction that names it in `supersedes`.")
    public RestResponse<TransactionView> addTransaction(@RestPath String id, @NotNull TransactionInput typed) {
        return created(id + "/finances/transactions", finances.addTransaction(id, typed, callers.get()));
    }

    @GET
    @Path("budget")
    @PermitAll
    @Operation(operationId = "listBudgetLines", summary = "Budget lines of a deployment, newest first")
    public Listing<BudgetLineView> budget(
            @RestPath String id,
            @Parameter(description = "Also those that another took the place of") @RestQuery @DefaultValue("false")
                    boolean superseded,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return finances.budget(id, superseded, new Parts.Page(cursor, limit), callers.get());
    }

    @POST
    @Path("budget")
    @Idempotent
    @RolesAllowed(Role.MINISTRY)
    @Operation(operationId = "addBudgetLine", summary = "Plan money for a period of at most a year")
    public RestResponse<BudgetLineView> addBudgetLine(@RestPath String id, @NotNull BudgetLineInput typed) {
        return created(id + "/finances/budget", finances.addBudgetLine(id, typed, callers.get()));
    }

    private static <T> RestResponse<T> created(String path, T entity) {
        return ResponseBuilder.<T>created(URI.create("/api/v1/deployments/" + path))
                .entity(entity)
                .build();
    }
}
