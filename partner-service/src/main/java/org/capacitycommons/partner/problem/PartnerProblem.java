package org.capacitycommons.partner.problem;

import java.util.Locale;

import org.capacitycommons.http.ProblemType;

/** Every refusal that a rule of this service makes; what HTTP itself refuses is in {@code HttpProblem}. */
public enum PartnerProblem implements ProblemType {
    UNKNOWN_ORGANISATION(403, "Your account belongs to no organisation that is registered here"),
    CONFLICT_OF_INTEREST(403, "You may not judge this record: you are too close to it"),
    NOT_THE_REVIEWER(403, "Only the reviewer may do this"),
    SUBMITTER_NEEDED(403, "Only a submitter of your organisation may do this"),
    ALREADY_A_MEMBER(409, "You belong to an organisation already"),
    ACCOUNT_EXISTS(409, "There is an account with this address already"),
    LAST_SUBMITTER(409, "An organisation needs somebody who may submit"),
    INVITATION_OVER(410, "This invitation is over"),
    ILLEGAL_MOVE(409, "This step is not possible now"),
    GUARD_NOT_MET(409, "Something is missing before this step"),
    DOCUMENTS_FULL(409, "This deployment holds as many documents as it may"),
    INCOMPLETE(422, "Some answers are missing or need another look"),
    IMPORT_RUNNING(409, "An import of your organisation is still running"),
    UNKNOWN_SECTION(404, "The registration form has no such section");

    private final int status;
    private final String title;

    PartnerProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
