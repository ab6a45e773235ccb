package org.capacitycommons.portal.work;

import java.util.Optional;

/** Names a part of a record in an address: {@code D-2001/3}. */
record PartId(String record, String part) {

    /** Reads one; empty where the address names no part. */
    static Optional<PartId> of(String id) {
        int slash = id.indexOf('/');
        boolean both = slash > 0 && slash < id.length() - 1 && id.indexOf('/', slash + 1) < 0;
        return both ? Optional.of(new PartId(id.substring(0, slash), id.substring(slash + 1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return record + "/" + part;
    }
}
