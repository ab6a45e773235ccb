package org.capacitycommons.partner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE_IN_KENYA;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.step;

/** Every step of every account in every state, but those that the tables allow: each is refused and changes nothing. */
@ServiceTest
class ForbiddenStepsTest {
    private static final List<Account> EVERYBODY = List.of(
            KENYA_EDITOR, KENYA_SUBMITTER, SENEGAL_SUBMITTER, PARTNER_LAB, ADMIN_ONE, ADMIN_ONE_IN_KENYA, AUDITOR);

    private static final Map<String, Map<String, ?>> STEPS = Map.of(
            "submission", Map.of(),
            "acceptance", Map.of(),
            "return", Map.of("comments", List.of("How many?")));

    /** What somebody may do in a state; the stories walk these. */
    private static final Set<String> ALLOWED = Set.of(
            "DRAFT submission KENYA_SUBMITTER",
            "RETURNED submission KENYA_SUBMITTER",
            "SUBMITTED acceptance ADMIN_ONE",
            "SUBMITTED return ADMIN_ONE");

    @Test
    void report_isMovedByNobodyElse() {
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("DRAFT", Life.draftReport(Steps.pilot(), Life.progress()));
        reports.put("SUBMITTED", Life.submittedReport(Steps.pilot(), Life.progress()));
        reports.put("ACCEPTED", Life.acceptedReport(Steps.pilot(), Life.progress()));
        String returned = Life.submittedReport(Steps.pilot(), Life.progress());
        step(ADMIN_ONE, returned, "return", Map.of("comments", List.of("How many?")))
                .statusCode(200);
        reports.put("RETURNED", returned);

        assertThat(taken(reports, STEPS)).isEmpty();
    }

    @Test
    void amendment_isMovedByNobodyElse() {
        Map<String, Map<String, ?>> steps =
                Map.of("submission", Map.of(), "acceptance", Map.of(), "return", Map.of("comment", "Say more."));
        Map<String, String> amendments = new LinkedHashMap<>();
        amendments.put("DRAFT", Life.draftAmendment(Steps.pilot(), Life.newSite()));
        amendments.put("SUBMITTED", Life.submittedAmendment(Steps.pilot(), Life.newSite()));
        String accepted = Life.submittedAmendment(Steps.pilot(), Life.newSite());
        step(ADMIN_ONE, accepted, "acceptance", Map.of()).statusCode(200);
        amendments.put("ACCEPTED", accepted);
        String returned = Life.submittedAmendment(Steps.pilot(), Life.newSite());
        step(ADMIN_ONE, returned, "return", Map.of("comment", "Say more.")).statusCode(200);
        // What was returned is saved again before it is submitted again.
        amendments.put("RETURNED, not saved", returned);

        assertThat(taken(amendments, steps)).isEmpty();
    }

    /** The steps that were not refused with a 4xx, or that changed the record. */
    private static List<String> taken(Map<String, String> records, Map<String, Map<String, ?>> steps) {
        List<String> taken = new ArrayList<>();
        records.forEach((state, record) -> steps.forEach((step, body) -> {
            for (Account account : EVERYBODY) {
                String what = state + " " + step + " " + account;
                if (ALLOWED.contains(what)) {
                    continue;
                }
                long before = Life.versionOf(record);
                int status = step(account, record, step, body).extract().statusCode();
                if (status < 400 || status >= 500 || Life.versionOf(record) != before) {
                    taken.add(what + ": " + status);
                }
            }
        }));
        return taken;
    }
}
