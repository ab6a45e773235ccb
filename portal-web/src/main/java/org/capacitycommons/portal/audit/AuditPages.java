package org.capacitycommons.portal.audit;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.Answers;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.page.Page;
import org.capacitycommons.portal.page.Visit;

/** The audit logs: all of them for administrators and auditors, an organisation's own for its members. */
@Path("/")
@RunOnVirtualThread
class AuditPages {
    private static final String LANG = "{lang:[a-z][a-z]}";

    private final AuditLogs logs;
    private final Visit visit;
    private final Answers answers;

    AuditPages(AuditLogs logs, Visit visit, Answers answers) {
        this.logs = logs;
        this.visit = visit;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditLog(
            Page p,
            String log,
            boolean all,
            List<Deed> deeds,
            long total,
            @Nullable Verification verification,
            @Nullable String next)
            implements TemplateInstance {}

    /** Checking walks the whole log, so it is done when somebody asks for it. */
    @GET
    @Path(LANG + "/admin/audit")
    @RolesAllowed({"admin", "auditor"})
    public RestResponse<String> all(
            @RestQuery @Nullable String log, @RestQuery @Nullable String check, @RestQuery @Nullable String cursor) {
        var wanted = "catalog".equals(log) ? AuditLogs.Log.CATALOG : AuditLogs.Log.PARTNER;
        String name = wanted == AuditLogs.Log.CATALOG ? "catalog" : "partner";
        var found = logs.deeds(wanted, cursor);
        Verification verification = "1".equals(check) ? logs.verify(wanted) : null;
        String next = ListAddress.of("/admin/audit").with("log", name).next(found.next());
        return answers.personal(
                new AuditLog(visit.page("audit.title"), name, true, found.items(), found.total(), verification, next));
    }

    @GET
    @Path(LANG + "/my/audit")
    @RolesAllowed({"ministry", "partner"})
    public RestResponse<String> own(@RestQuery @Nullable String cursor) {
        var found = logs.deeds(AuditLogs.Log.PARTNER, cursor);
        String next = ListAddress.of("/my/audit").next(found.next());
        return answers.personal(
                new AuditLog(visit.page("audit.own"), "partner", false, found.items(), found.total(), null, next));
    }
}
