package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.capacitycommons.partner.database.Rows;

/** Reads what belongs to the deployments of one page: one statement for each kind of part. */
final class PublicParts {
    private static final String SITES = """
            select deployment, id, name, longitude, latitude from public_site
            where deployment = any(?) order by deployment, id""";
    private static final String MODEL_USES = """
            select deployment, id, model, revision, upstream_commit, licence_id, licence_name, licence_status, purpose,
              runs_on, data_nation, inference_nation, access_from_abroad, since
            from public_model_use where deployment = any(?) order by deployment, id""";
    private static final String PARTICIPANTS = """
            select deployment, role, name, ref, type from public_participant
            where deployment = any(?) order by deployment, id""";
    private static final String INDICATORS = """
            select deployment, id, name, unit, how_measured, measure = 'PERCENTAGE' as percentage, ascending, baseline,
              baseline_on, target, target_on
            from public_indicator where deployment = any(?) order by deployment, id""";
    private static final String RESULTS = """
            select indicator::text as indicator, id, period_start, period_end, value, note from public_result
            where deployment = any(?) order by public_result.indicator, period_start, id""";
    private static final String RESULT_PARTS = """
            select result::text as result, dimension, category, value from public_result_part
            where deployment = any(?) order by public_result_part.result, dimension, category""";
    private static final String TRANSACTIONS = """
            select deployment, type, ref, happened_on, value, currency, value_on, description, provider_name,
              provider_ref, receiver_name, receiver_ref
            from public_transaction where deployment = any(?) order by deployment, happened_on, id""";
    private static final String BUDGETS = """
            select deployment, type, status, period_start, period_end, value, currency, value_on
            from public_budget_line where deployment = any(?) order by deployment, period_start, id""";
    private static final String DOCUMENTS = """
            select deployment, id, title, language, category, media_type, url from public_document
            where deployment = any(?) order by deployment, id""";

    private final Map<String, List<Facts.Site>> sites;
    private final Map<String, List<Facts.ModelUse>> modelUses;
    private final Map<String, List<Facts.Participant>> participants;
    private final Map<String, List<Facts.Indicator>> indicators;
    private final Map<String, List<Facts.Money>> transactions;
    private final Map<String, List<Facts.Budget>> budgets;
    private final Map<String, List<Facts.Document>> documents;

    PublicParts(Rows rows, List<String> deployments, String address) throws SQLException {
        sites = rows.groups(SITES, PublicParts::site, deployments);
        modelUses = rows.groups(MODEL_USES, PublicParts::modelUse, deployments);
        participants = rows.groups(PARTICIPANTS, PublicParts::participant, deployments);
        indicators = indicators(rows, deployments);
        transactions = rows.groups(TRANSACTIONS, PublicParts::money, deployments);
        budgets = rows.groups(BUDGETS, PublicParts::budget, deployments);
        documents = rows.groups(DOCUMENTS, row -> document(row, address), deployments);
    }

    Facts.Parts of(String deployment) {
        return new Facts.Parts(
                sites.getOrDefault(deployment, List.of()),
                modelUses.getOrDefault(deployment, List.of()),
                participants.getOrDefault(deployment, List.of()),
                indicators.getOrDefault(deployment, List.of()),
                transactions.getOrDefault(deployment, List.of()),
                budgets.getOrDefault(deployment, List.of()),
                documents.getOrDefault(deployment, List.of()));
    }

    private static Map<String, List<Facts.Indicator>> indicators(Rows rows, List<String> deployments)
            throws SQLException {
        Map<String, List<Facts.Part>> parts = rows.groups(
                RESULT_PARTS,
                row -> new Facts.Part(row.text("dimension"), row.text("category"), row.amount("value")),
                deployments);
        Map<String, List<Facts.Result>> results = rows.groups(
                RESULTS,
                row -> new Facts.Result(
                        row.day("period_start"),
                        row.day("period_end"),
                        row.decimal("value"),
                        row.optional("note"),
                        parts.getOrDefault(row.text("id"), List.of())),
                deployments);
        return rows.groups(
                INDICATORS, row -> indicator(row, results.getOrDefault(row.text("id"), List.of())), deployments);
    }

    private static Facts.Indicator indicator(Rows.Row row, List<Facts.Result> results) throws SQLException {
        return new Facts.Indicator(
                row.text("name"),
                row.text("unit"),
                row.text("how_measured"),
                row.flag("percentage"),
                row.flag("ascending"),
                row.decimal("baseline"),
                row.optional("baseline_on"),
                row.decimal("target"),
                row.optional("target_on"),
                new ArrayList<>(results));
    }

    private static Facts.Site site(Rows.Row row) throws SQLException {
        return new Facts.Site(row.big("id"), row.text("name"), row.decimal("longitude"), row.decimal("latitude"));
    }

    private static Facts.ModelUse modelUse(Rows.Row row) throws SQLException {
        return new Facts.ModelUse(
                row.big("id"),
                row.text("model"),
                row.text("revision"),
                row.optional("upstream_commit"),
                row.optional("licence_id"),
                row.optional("licence_name"),
                row.text("licence_status"),
                row.text("purpose"),
                row.text("runs_on"),
                row.text("data_nation"),
                row.text("inference_nation"),
                row.text("access_from_abroad"),
                row.day("since"));
    }

    private static Facts.Participant participant(Rows.Row row) throws SQLException {
        return new Facts.Participant(row.number("role"), row.text("name"), row.optional("ref"), row.optional("type"));
    }

    private static Facts.Money money(Rows.Row row) throws SQLException {
        return new Facts.Money(
                row.text("type"),
                row.optional("ref"),
                row.day("happened_on"),
                row.amount("value"),
                row.text("currency"),
                row.day("value_on"),
                row.optional("description"),
                new Facts.Party(row.optional("provider_name"), row.optional("provider_ref")),
                new Facts.Party(row.optional("receiver_name"), row.optional("receiver_ref")));
    }

    private static Facts.Budget budget(Rows.Row row) throws SQLException {
        return new Facts.Budget(
                row.text("type"),
                row.text("status"),
                row.day("period_start"),
                row.day("period_end"),
                row.amount("value"),
                row.text("currency"),
                row.day("value_on"));
    }

    /** A file is fetched from the portal itself. */
    private static Facts.Document document(Rows.Row row, String address) throws SQLException {
        String url = row.optional("url");
        return new Facts.Document(
                row.text("title"),
                row.text("language"),
                row.text("category"),
                row.text("media_type"),
                url != null
                        ? url
                        : address + "/api/v1/deployments/" + row.text("deployment") + "/documents/DO-" + row.text("id")
                                + "/content");
    }
}
