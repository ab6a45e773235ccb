package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.SystemWork;

/** Loads what is new or changed since the last start; a start without changes writes nothing. */
@Singleton
class SeedAtStart {
    private static final Logger LOG = Logger.getLogger(SeedAtStart.class);

    /** The administering body keeps reference data, so it stands in its chain. */
    private static final String CHAIN = AdministeringBody.ID;

    /** Any number that no other part of this database locks: replicas that start together load one after the other. */
    private static final long START_LOCK = 4_682_901L;

    private final DataSource dataSource;
    private final SeedSettings settings;
    private final AdministeringBody office;
    private final DemoOrganisations demo;
    private final Deeds deeds;
    private final Clock clock;
    private final List<Loader> loaders;

    SeedAtStart(
            DataSource dataSource,
            SeedSettings settings,
            AdministeringBody office,
            DemoOrganisations demo,
            Deeds deeds,
            Clock clock,
            ObjectMapper json) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.office = office;
        this.demo = demo;
        this.deeds = deeds;
        this.clock = clock;
        this.loaders = List.of(
                new NationsLoader(),
                new BeltAndRoadLoader(),
                new SectorsLoader(),
                new ChecklistLoader(json),
                new ReportedDeploymentsLoader(clock));
    }

    void onStart(@Observes StartupEvent start) {
        SystemWork.run(() -> QuarkusTransaction.requiringNew().run(this::loadAll));
    }

    private void loadAll() {
        try (Connection connection = dataSource.getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(" + START_LOCK + ")");
            if (settings.reference()) {
                for (Loader loader : loaders) {
                    load(loader, ReferenceFile.read(loader.file()), connection);
                }
            }
            office.addMissing();
            if (settings.demo()) {
                demo.addMissing();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Reference data can't be loaded", e);
        }
    }

    private void load(Loader loader, ReferenceFile file, Connection connection) throws SQLException {
        if (isLoaded(file, connection)) {
            return;
        }
        int records = loader.load(file.text(), connection);
        note(file, records, connection);
        deeds.record(
                CHAIN,
                SystemWork.ACTOR,
                Deed.of(
                        "reference.load",
                        "reference/" + file.name(),
                        Map.of("sha256", file.sha256(), "records", records)));
        LOG.infof("Loaded %d records of %s", records, file.name());
    }

    private static boolean isLoaded(ReferenceFile file, Connection connection) throws SQLException {
        String sql = "select 1 from reference_load where name = ? and sha256 = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, file.name());
            select.setString(2, file.sha256());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void note(ReferenceFile file, int records, Connection connection) throws SQLException {
        String sql = """
                insert into reference_load (name, sha256, records, loaded_at) values (?, ?, ?, ?)
                on conflict (name) do update set sha256 = excluded.sha256, records = excluded.records,
                  loaded_at = excluded.loaded_at""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, file.name());
            upsert.setString(2, file.sha256());
            upsert.setInt(3, records);
            upsert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }
}
