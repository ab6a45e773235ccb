package org.capacitycommons.partner.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.deployment.Deployment;
import org.capacitycommons.partner.deployment.PartId;

/** What reports cover. */
@ApplicationScoped
class ReportItems {
    private final Session entities;

    ReportItems(Session entities) {
        this.entities = entities;
    }

    /** Refuses what the deployment does not have. */
    void mustExist(Deployment deployment, Map<Covered, SequencedSet<Long>> covers) {
        covers.forEach((kind, numbers) -> {
            long found = entities.createNativeQuery(kind.countSql(), Long.class)
                    .setParameter("nation", deployment.nation())
                    .setParameter("deployment", deployment.id())
                    .setParameterList("numbers", numbers)
                    .getSingleResult();
            if (found < numbers.size()) {
                throw Refusal.of(
                                HttpProblem.VALIDATION,
                                "A report covers what was reported on the same deployment, and nothing else.")
                        .at(FieldError.of("covers", "unknown", "kind", kind.prefix()));
            }
        });
    }

    /** Covers these and nothing else. */
    void replace(Report report, Map<Covered, SequencedSet<Long>> covers) {
        entities.createNativeMutationQuery("delete from report_item where nation = :nation and report = :report")
                .setParameter("nation", report.nation())
                .setParameter("report", report.number())
                .executeUpdate();
        covers.forEach((kind, numbers) -> entities.createNativeMutationQuery("""
                        insert into report_item (nation, deployment, report, kind, item)
                        select :nation, :deployment, :report, :kind, unnest(cast(string_to_array(:numbers, ',') as bigint[]))""")
                .setParameter("nation", report.nation())
                .setParameter("deployment", report.deployment())
                .setParameter("report", report.number())
                .setParameter("kind", kind.name())
                .setParameter("numbers", numbers.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .executeUpdate());
    }

    /** Everything that the report covers is accepted with it. */
    void accept(Report report) {
        for (Covered kind : Covered.values()) {
            entities.createNativeMutationQuery(kind.acceptSql())
                    .setParameter("nation", report.nation())
                    .setParameter("deployment", report.deployment())
                    .setParameter("report", report.number())
                    .setParameter("submitted", String.valueOf(report.submittedAt()))
                    .executeUpdate();
        }
    }

    /** The ids of what reports cover, by the number of the report. */
    Map<Long, List<String>> covered(Collection<Report> reports) {
        Map<Long, List<String>> covered = new HashMap<>();
        if (reports.isEmpty()) {
            return covered;
        }
        for (Tuple row : entities.createNativeQuery(
                        "select report, kind, item from report_item where report in (:reports) order by report, kind, item",
                        Tuple.class)
                .setParameterList(
                        "reports", reports.stream().map(Report::number).toList())
                .getResultList()) {
            covered.computeIfAbsent(row.get("report", Long.class), _ -> new ArrayList<>())
                    .add(PartId.of(
                            Covered.valueOf(row.get("kind", String.class)).prefix(), row.get("item", Long.class)));
        }
        return covered;
    }
}
