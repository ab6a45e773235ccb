package org.capacitycommons.partner.amendment;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Writes, submits and decides on amendments. The published record stays as it is until one is accepted. */
@ApplicationScoped
@Transactional
class Amending {
    private static final int LONGEST_TEXT = 2_000;

    private final Amendments amendments;
    private final AmendedRecords records;
    private final Deeds deeds;
    private final Clock clock;

    Amending(Amendments amendments, AmendedRecords records, Deeds deeds, Clock clock) {
        this.amendments = amendments;
        this.records = records;
        this.deeds = deeds;
        this.clock = clock;
    }

    AmendmentView create(Amendment.About about, String record, AmendmentInput typed, Caller caller) {
        AmendedRecord amended = records.find(about, record, caller);
        mustWorkFor(amended.facts(), caller);
        amended.mustBeAmendable();
        String reason = ShortText.required("reason", typed.reason(), LONGEST_TEXT);
        Map<String, Object> changes = amended.checked(typed);
        amended.lock();
        if (amendments.hasOpen(amended.facts())) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This record has an amendment that is not yet accepted.");
        }
        Amendment amendment = Amendment.draft(
                amendments.nextId(), amended.facts(), reason, changes, caller.person(), clock.instant());
        amendments.add(amendment);
        return written("amendment.create", amendment, amended, caller);
    }

    AmendmentView save(String id, AmendmentInput typed, RecordVersion read, Caller caller) {
        Amendment amendment = amendments.required(id, caller.scope());
        AmendedRecord amended = records.of(amendment, caller);
        mustWorkFor(amended.facts(), caller);
        String reason = ShortText.required("reason", typed.reason(), LONGEST_TEXT);
        AmendmentMoves.target(amendment.state(), AmendmentMoves.Action.SAVE);
        amended.mustBeAmendable();
        Map<String, Object> changes = amended.checked(typed);
        amendments.lock(amendment);
        read.mustMatch(amendment.version());
        amendment.save(amended.facts(), reason, changes, clock.instant());
        return written("amendment.save", amendment, amended, caller);
    }

    private AmendmentView written(String action, Amendment amendment, AmendedRecord amended, Caller caller) {
        amendments.flush();
        amended.noteContributor(caller);
        record(action, amendment, caller, Map.of("reason", amendment.reason(), "changes", amendment.changes()), null);
        return AmendmentView.of(amendment, amended, caller);
    }

    AmendmentView submit(String id, RecordVersion read, Caller caller) {
        Amendment amendment = amendments.required(id, caller.scope());
        AmendedRecord amended = records.of(amendment, caller);
        mustWorkFor(amended.facts(), caller);
        if (!caller.isSubmitterFor(amendment.organisation())) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter of your organisation to take this step.");
        }
        amendments.lock(amendment);
        read.mustMatch(amendment.version());
        AmendmentMoves.target(amendment.state(), AmendmentMoves.Action.SUBMIT);
        mustStartFromNow(amendment, amended);
        amendment.submit(caller.person(), clock.instant());
        amendments.flush();
        amended.noteContributor(caller);
        record("amendment.submit", amendment, caller, Map.of("state", amendment.state()), null);
        return AmendmentView.of(amendment, amended, caller);
    }

    /** Applies the changes and closes the amendment in one step; of high risk, at the second acceptance. */
    AmendmentView accept(String id, RecordVersion read, Caller caller) {
        Amendment amendment = amendments.required(id, caller.scope());
        AmendedRecord amended = records.of(amendment, caller);
        amended.mustBeJudgedBy(caller);
        acceptance(amendment, amended);
        Runnable change = amended.change(amendment.changes(), caller);
        amended.lock();
        amendments.lock(amendment);
        read.mustMatch(amendment.version());
        AmendmentMoves.Action action = acceptance(amendment, amended);
        mustBeAnother(action, amendment, caller);
        mustStartFromNow(amendment, amended);
        amended.mustBeAmendable();
        List<?> diff = amended.diff(amendment.changes());
        if (action == AmendmentMoves.Action.ACCEPT_FIRST) {
            amendment.acceptFirst(caller.person(), clock.instant());
        } else {
            change.run();
            amendment.decide(action, null, caller.person(), clock.instant());
        }
        amendments.flush();
        record("amendment.accept", amendment, caller, Map.of("state", amendment.state(), "diff", diff), null);
        return AmendmentView.of(amendment, amended, caller);
    }

    /** Which acceptance comes next; refuses where none does. */
    private static AmendmentMoves.Action acceptance(Amendment amendment, AmendedRecord amended) {
        AmendmentMoves.Action action = AmendmentMoves.acceptance(amendment.state(), amended.isOfHighRisk());
        AmendmentMoves.target(amendment.state(), action);
        return action;
    }

    private static void mustBeAnother(AmendmentMoves.Action action, Amendment amendment, Caller caller) {
        if (action == AmendmentMoves.Action.ACCEPT_SECOND && amendment.wasFirstAcceptedBy(caller)) {
            throw Refusal.of(
                    PartnerProblem.NOT_THE_REVIEWER, "This step is for an administrator who did not take the first.");
        }
    }

    AmendmentView giveBack(String id, @Nullable String typed, RecordVersion read, Caller caller) {
        Amendment amendment = amendments.required(id, caller.scope());
        AmendedRecord amended = records.of(amendment, caller);
        amended.mustBeJudgedBy(caller);
        String comment = ShortText.required("comment", typed, LONGEST_TEXT);
        amendments.lock(amendment);
        read.mustMatch(amendment.version());
        amendment.decide(AmendmentMoves.Action.RETURN, comment, caller.person(), clock.instant());
        amendments.flush();
        record("amendment.return", amendment, caller, Map.of("state", amendment.state()), comment);
        return AmendmentView.of(amendment, amended, caller);
    }

    AmendmentView one(String id, Caller caller) {
        Amendment amendment = amendments.required(id, caller.scope());
        return AmendmentView.of(amendment, records.of(amendment, caller), caller);
    }

    Listing<AmendmentSummary> page(
            @Nullable AmendmentState state, @Nullable String cursor, @Nullable Integer limit, Caller caller) {
        return amendments.page(state, cursor, limit, caller.scope());
    }

    private static void mustWorkFor(Amendment.Amended amended, Caller caller) {
        if (!caller.worksFor(amended.organisation())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a record amends it.");
        }
    }

    /** Nobody accepts, unseen, a change to something that was changed since. */
    private static void mustStartFromNow(Amendment amendment, AmendedRecord amended) {
        long now = amended.facts().version();
        if (amendment.baseVersion() != now) {
            throw Refusal.of(
                            HttpProblem.STALE_VERSION,
                            "The changes start from version %d, the record is at version %d now. Its ministry saves"
                                            .formatted(amendment.baseVersion(), now)
                                    + " the amendment anew.")
                    .with("baseVersion", amendment.baseVersion())
                    .with("currentVersion", now);
        }
    }

    private void record(
            String action, Amendment amendment, Caller caller, Map<String, ?> after, @Nullable String reason) {
        deeds.record(
                amendment.organisation(),
                caller.subject(),
                Deed.of(action, "amendment/" + amendment.id(), after).because(reason));
    }
}
