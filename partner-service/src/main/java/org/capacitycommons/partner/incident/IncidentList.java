package org.capacitycommons.partner.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Pages;
import org.capacitycommons.partner.deployment.Deployments;
import org.capacitycommons.partner.deployment.Parts;
import org.capacitycommons.partner.security.Caller;

/** Incidents of all deployments, newest first. */
@ApplicationScoped
@Transactional
class IncidentList {
    private static final String FROM =
            " from incident i join deployment d on d.nation = i.nation and d.id = i.deployment where"
                    + Deployments.VISIBLE;

    private static final Pages.Order NEWEST = Pages.Order.newestFirst("i.reported_at", "i.id");

    private final Pages pages;
    private final IncidentViews views;

    IncidentList(Pages pages, IncidentViews views) {
        this.pages = pages;
        this.views = views;
    }

    /** What a client asks for; null for no condition. */
    record Asked(
            @Nullable String state,
            @Nullable String severity,
            @Nullable String nation) {}

    Listing<IncidentView> page(Asked asked, Parts.Page page, Caller caller) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("org", caller.scope().organisationOrNone());
        values.put("all", caller.scope().seesEverything());
        Pages.Ordered<Incident> incidents = new Pages.Ordered<>(
                Incident.class,
                "i.*",
                FROM + conditions(asked, values),
                values,
                NEWEST,
                incident -> new Pages.Position(incident.reportedAt(), incident.number()));
        return pages.page(incidents, page.cursor(), page.limit(), shown -> views.showAcross(shown, caller));
    }

    private static String conditions(Asked asked, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(""));
        add(conditions, values, "state", "i.state", option("state", asked.state(), IncidentState.class));
        add(conditions, values, "severity", "i.severity", option("severity", asked.severity(), Severity.class));
        add(conditions, values, "nation", "i.nation", asked.nation());
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String name, String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    private static <E extends Enum<E>> @Nullable String option(String field, @Nullable String value, Class<E> type) {
        try {
            return value == null ? null : Enum.valueOf(type, value).name();
        } catch (IllegalArgumentException _) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "There is no such value for '" + field + "'.")
                    .at(FieldError.of(field, "not-an-option"));
        }
    }
}
