package org.capacitycommons.catalog.search;

import java.util.List;

/** Finds models. Implemented by an engine that follows the database; what it answers may be seconds old. */
public interface CatalogSearch {

    SearchPage find(ModelQuery query);

    /** Models whose name, id or developer begins with what was typed so far, best first. */
    List<Suggestion> suggest(String typed, int atMost);
}
