package org.capacitycommons.portal.work;

import java.util.List;

/** A kind of work with a list, and a page for each of it. */
public interface WorkKind extends Waiting, Decidable {

    @Override
    String slug();

    /** Where its list leads besides: to making a new one, for example. */
    default List<WorkItem.Link> links() {
        return List.of();
    }

    /** Part of the list. */
    WorkList list(WorkQuery query);
}
