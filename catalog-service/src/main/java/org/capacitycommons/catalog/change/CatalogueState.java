package org.capacitycommons.catalog.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/** A short name for all that the catalogue holds at this moment: it differs when anything has been committed since. */
@Singleton
public class CatalogueState {
    /** Moves when the form of what is told about the same state changes. */
    private static final String FORM = "1";

    private static final int DIGEST_BYTES = 12;

    private final Database database;

    CatalogueState(Database database) {
        this.database = database;
    }

    /** As a weak entity tag. */
    public String tag() {
        return "W/\"" + digest(FORM + "/" + identity() + "/" + state()) + "\"";
    }

    /** Differs for every database and for every server it is restored to. */
    String identity() {
        return database.first("""
                        select id || '/' || (select system_identifier from pg_control_system()) as identity
                        from catalogue_identity""", row -> row.text("identity")).orElseThrow();
    }

    /**
     * The last change, and as long as an older transaction runs that may still commit, which ones run: each of them
     * that ends changes the name.
     */
    private String state() {
        return database.first("""
                        select coalesce(last.xid, r.pruned_through)::text as last,
                               case when last.xid >= pg_snapshot_xmin(now.snapshot) then now.snapshot::text end as running
                        from (select pg_current_snapshot() as snapshot) now
                        cross join model_change_retention r
                        left join lateral (select xid from model_change order by xid desc limit 1) last on true""", row -> row.textOrNull("last") + "/" + row.textOrNull("running"))
                .orElseThrow();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
