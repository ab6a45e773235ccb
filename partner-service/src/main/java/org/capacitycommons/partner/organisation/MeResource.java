package org.capacitycommons.partner.organisation;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.CallerSource;
import org.capacitycommons.partner.security.MemberRole;

/** Who the caller is to this service. */
@Path("/api/v1/me")
class MeResource {
    private final CallerSource callers;

    MeResource(CallerSource callers) {
        this.callers = callers;
    }

    @Schema(description = "The account behind the token.")
    record Me(
            String subject,
            String name,
            List<String> roles,
            @Nullable OrganisationView organisation,
            MemberRole memberRole,

            @Schema(
                    description = "What this account may start: register-project, submit-project, open-deployment, "
                            + "review-projects, read-audit")
            List<String> may) {}

    @GET
    @Authenticated
    @Operation(operationId = "readMe", summary = "Who the caller is and what it may start")
    public Me read() {
        Caller caller = callers.get();
        Caller.Membership organisation = caller.organisation();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                organisation == null ? null : OrganisationView.of(organisation),
                caller.memberRole(),
                may(caller));
    }

    private static List<String> may(Caller caller) {
        List<String> may = new ArrayList<>();
        if (caller.isMinistry()) {
            may.add("register-project");
            if (caller.memberRole() == MemberRole.SUBMITTER) {
                may.add("submit-project");
            }
            may.add("open-deployment");
        }
        if (caller.isAdmin()) {
            may.add("review-projects");
        }
        if (caller.isAdmin() || caller.isAuditor()) {
            may.add("read-audit");
        }
        return may;
    }
}
