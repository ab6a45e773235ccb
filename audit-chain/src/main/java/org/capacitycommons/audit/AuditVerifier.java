package org.capacitycommons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Walks chains row by row and names the first one that does not fit. Reads only, in constant memory. */
public final class AuditVerifier {
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String WALK = """
            select seq, at, actor, action, subject, before, after, reason, request_id, prev_hash, hash
            from audit_event where chain = ? and seq > ? order by seq limit ?""";

    private final Connection connection;

    public AuditVerifier(Connection connection) {
        this.connection = connection;
    }

    /** Checks every chain there is, in the order of their names. */
    public List<Verification> verifyAll() throws SQLException {
        List<Verification> found = new ArrayList<>();
        for (String chain : chains()) {
            found.add(verify(chain));
        }
        return found;
    }

    public Verification verify(String chain) throws SQLException {
        long seq = 0;
        long readTo = Long.MIN_VALUE; // rows before the first one were put there by somebody
        String hash = AuditHash.GENESIS;
        boolean more = true;
        while (more) {
            more = false;
            try (PreparedStatement walk = connection.prepareStatement(WALK)) {
                walk.setString(1, chain);
                walk.setLong(2, readTo);
                walk.setInt(3, ROWS_AT_A_TIME);
                try (ResultSet row = walk.executeQuery()) {
                    while (row.next()) {
                        more = true;
                        seq++;
                        readTo = row.getLong("seq");
                        if (readTo < seq) {
                            return new Verification.Broken(chain, readTo, "the row does not belong to the chain");
                        }
                        if (readTo > seq) {
                            return new Verification.Broken(chain, seq, "the row is missing");
                        }
                        if (!hash.equals(row.getString("prev_hash"))) {
                            return new Verification.Broken(chain, seq, "it does not point to the row before it");
                        }
                        hash = AuditHash.of(hash, seq, at(row), event(chain, row));
                        if (!hash.equals(row.getString("hash"))) {
                            return new Verification.Broken(chain, seq, "its content is not what was hashed");
                        }
                    }
                }
            }
        }
        return againstHead(chain, seq, hash);
    }

    /** Rows cut off at the end leave no gap: only the head knows of them. */
    private Verification againstHead(String chain, long seq, String hash) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement("select seq, hash from audit_head where chain = ?")) {
            head.setString(1, chain);
            try (ResultSet row = head.executeQuery()) {
                if (!row.next()) {
                    return seq == 0
                            ? new Verification.Intact(chain, 0)
                            : new Verification.Broken(chain, seq, "the head of the chain is missing");
                }
                long last = row.getLong("seq");
                if (last > seq) {
                    return new Verification.Broken(chain, seq + 1, "the row is missing");
                }
                if (last == seq && hash.equals(row.getString("hash"))) {
                    return new Verification.Intact(chain, seq);
                }
                long firstAfterHead = Math.clamp(last + 1, 1, Math.max(1, seq));
                return new Verification.Broken(
                        chain, firstAfterHead, "the head of the chain does not fit its last row");
            }
        }
    }

    private List<String> chains() throws SQLException {
        String sql = "select chain from audit_head union select chain from audit_event order by chain";
        List<String> chains = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                chains.add(row.getString(1));
            }
        }
        return chains;
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static AuditEvent event(String chain, ResultSet row) throws SQLException {
        return new AuditEvent(
                chain,
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("request_id"));
    }
}
