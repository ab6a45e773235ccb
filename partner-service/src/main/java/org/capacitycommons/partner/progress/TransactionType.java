package org.capacitycommons.partner.progress;

/** What a transaction is, as the IATI list TransactionType has it. */
enum TransactionType {
    INCOMING_FUNDS("1"),
    OUTGOING_COMMITMENT("2"),
    DISBURSEMENT("3"),
    EXPENDITURE("4"),
    INTEREST_PAYMENT("5"),
    LOAN_REPAYMENT("6"),
    REIMBURSEMENT("7"),
    PURCHASE_OF_EQUITY("8"),
    SALE_OF_EQUITY("9"),
    CREDIT_GUARANTEE("10"),
    INCOMING_COMMITMENT("11"),
    OUTGOING_PLEDGE("12"),
    INCOMING_PLEDGE("13");

    private final String code;

    TransactionType(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Money that comes in says from whom; money that goes out and stays promised says to whom. */
    boolean needsProvider() {
        return switch (this) {
            case INCOMING_FUNDS, INCOMING_COMMITMENT, INCOMING_PLEDGE -> true;
            default -> false;
        };
    }

    /** A disbursement and a commitment are made to somebody; an expenditure may be to many. */
    boolean needsReceiver() {
        return switch (this) {
            case OUTGOING_COMMITMENT, DISBURSEMENT, OUTGOING_PLEDGE -> true;
            default -> false;
        };
    }

    static TransactionType ofCode(String code) {
        for (TransactionType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalStateException("There is no transaction type " + code);
    }
}
