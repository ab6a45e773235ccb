package org.capacitycommons.catalog.advisory;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.input.FieldCheck;

/** What an advisory has to say before anybody is warned by it. */
final class AdvisoryChecks {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ACTION = 2000;
    private static final int LONGEST_SOURCE = 500;

    private AdvisoryChecks() {}

    /** The words of an advisory, checked. */
    record Words(
            String title,
            String text,
            String action,
            String source,
            @Nullable String sourceUrl) {}

    /**
     * Refuses with every field that is wrong.
     *
     * @param known ids of the revisions that the model has; null where there is no such model
     */
    static Words checked(AdvisoryRequest request, @Nullable Set<String> known) {
        FieldCheck check = new FieldCheck();
        Words words = new Words(
                check.text("title", request.title(), LONGEST_TITLE),
                check.text("text", request.text(), LONGEST_TEXT),
                check.text("action", request.action(), LONGEST_ACTION),
                check.text("source", request.source(), LONGEST_SOURCE),
                check.link("sourceUrl", request.sourceUrl()));
        if (known == null) {
            check.wrong("model", "unknown");
        } else {
            revisions(check, request, known);
        }
        check.done();
        return words;
    }

    private static void revisions(FieldCheck check, AdvisoryRequest request, Set<String> known) {
        List<String> named = request.namedRevisions();
        if (request.ofAllRevisions()) {
            if (!named.isEmpty()) {
                check.wrong("revisions", "not-wanted");
            }
            return;
        }
        if (named.isEmpty()) {
            check.wrong("revisions", "required");
        }
        List<String> given = request.revisions() == null ? List.of() : request.revisions();
        for (int i = 0; i < given.size(); i++) {
            if (!known.contains(given.get(i))) {
                check.wrong("revisions[" + i + "]", "unknown");
            }
        }
    }
}
