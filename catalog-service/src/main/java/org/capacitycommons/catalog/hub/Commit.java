package org.capacitycommons.catalog.hub;

import java.util.List;

/**
 * A recorded state as the Hub lists commits.
 *
 * @param id the upstream commit where it is known, else the catalogue's id of the state
 * @param authors always empty: the catalogue records no persons
 * @param date the release where its day is known, else the day on which the state was recorded
 */
record Commit(String id, String title, String message, List<String> authors, String date) {
    private static final int DAY_LENGTH = 10;

    static Commit of(HubRevisions.Recorded state) {
        String released = state.released();
        boolean whole = released != null && released.length() == DAY_LENGTH;
        String day = whole ? released : state.recordedOn().toString();
        return new Commit(
                state.oid(),
                "Recorded state " + state.id(),
                state.note() == null ? "" : state.note(),
                List.of(),
                day + "T00:00:00.000Z");
    }
}
