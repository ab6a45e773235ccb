package org.capacitycommons.catalog.search.lucene;

import java.util.Map;
import java.util.Optional;

/**
 * How far an index has followed which database. It stands in the commit of the index, so the two can't drift apart.
 *
 * @param database identity of the database
 * @param xid transaction id, as PostgreSQL prints an {@code xid8}
 * @param seq number of the last change seen of that transaction
 */
record IndexPosition(String database, long xid, long seq) {
    private static final String SCHEMA = "schema";
    private static final String DATABASE = "database";
    private static final String XID = "xid";
    private static final String SEQ = "seq";

    /** Where to start following once everything older than the fence was read. */
    static IndexPosition atFence(String database, long fence) {
        return new IndexPosition(database, fence, 0);
    }

    IndexPosition movedTo(long newXid, long newSeq) {
        return new IndexPosition(database, newXid, newSeq);
    }

    Map<String, String> asCommitData(int schema) {
        return Map.of(
                SCHEMA, String.valueOf(schema),
                DATABASE, database,
                XID, String.valueOf(xid),
                SEQ, String.valueOf(seq));
    }

    /** Empty when the data is of another schema or of none. */
    static Optional<IndexPosition> of(Map<String, String> commitData, int schema) {
        if (!String.valueOf(schema).equals(commitData.get(SCHEMA))) {
            return Optional.empty();
        }
        return Optional.of(new IndexPosition(
                commitData.getOrDefault(DATABASE, ""),
                Long.parseLong(commitData.getOrDefault(XID, "0")),
                Long.parseLong(commitData.getOrDefault(SEQ, "0"))));
    }
}
