package org.capacitycommons.catalog.hub;

/** A refusal as the Hub words it: clients made for it branch on the code in a header and print the message. */
final class HubRefusal extends RuntimeException {
    /** The codes that clients know. A request that can't be read has none. */
    enum Code {
        REPO_NOT_FOUND("RepoNotFound"),
        REVISION_NOT_FOUND("RevisionNotFound"),
        ENTRY_NOT_FOUND("EntryNotFound"),
        BAD_REQUEST("");

        private final String header;

        Code(String header) {
            this.header = header;
        }
    }

    private static final int NOT_FOUND = 404;
    private static final int UNREADABLE = 400;

    private final Code code;
    private final String message;

    private HubRefusal(Code code, String message) {
        // No stack trace: a refusal is an answer, not a fault, and may be frequent.
        super(message, null, false, false);
        this.code = code;
        this.message = message;
    }

    static HubRefusal noSuchModel() {
        return new HubRefusal(Code.REPO_NOT_FOUND, "Repository not found");
    }

    static HubRefusal noSuchRevision() {
        return new HubRefusal(Code.REVISION_NOT_FOUND, "Invalid rev id: this catalogue has not recorded it");
    }

    static HubRefusal noSuchEntry(String message) {
        return new HubRefusal(Code.ENTRY_NOT_FOUND, message);
    }

    static HubRefusal badRequest(String message) {
        return new HubRefusal(Code.BAD_REQUEST, message);
    }

    String codeHeader() {
        return code.header;
    }

    String message() {
        return message;
    }

    int status() {
        return code == Code.BAD_REQUEST ? UNREADABLE : NOT_FOUND;
    }
}
