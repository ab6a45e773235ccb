package org.capacitycommons.launcher.suite;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.EmbeddedPostgresServer;
import org.capacitycommons.launcher.database.Provisioning;
import org.capacitycommons.launcher.identity.KeycloakDistribution;
import org.capacitycommons.launcher.identity.KeycloakSettings;
import org.capacitycommons.launcher.identity.Realm;
import org.capacitycommons.launcher.port.PortCheck;
import org.capacitycommons.launcher.port.PortHolder;
import org.capacitycommons.launcher.process.HealthProbe;
import org.capacitycommons.launcher.process.Part;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.process.RunningProgram;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.service.ServicePrograms;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** All parts together: PostgreSQL, Keycloak and the three services, started in this order and ended in the reverse. */
final class Suite {

    static final List<String> PART_NAMES = List.of(
            EmbeddedPostgresServer.NAME,
            KeycloakSettings.NAME,
            ServicePrograms.CATALOG,
            ServicePrograms.PARTNER,
            ServicePrograms.PORTAL);

    private final Settings settings;
    private final Secrets secrets;
    private final HttpClient http;
    private final Clock clock;
    private final Optional<EmbeddedPostgresServer> postgres;
    private final DatabaseServer database;
    private final KeycloakDistribution distribution;
    private final RunningProgram keycloak;
    private final ServicePrograms programs;
    private final List<RunningProgram> services;

    Suite(Settings settings, Secrets secrets, ProcessRegister register, HttpClient http, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.http = http;
        this.clock = clock;
        Home home = settings.home();
        this.postgres =
                settings.outsideDatabase().isPresent() ? Optional.empty() : Optional.of(embeddedPostgres(register));
        this.database = settings.outsideDatabase()
                .orElseGet(() -> postgres.orElseThrow().address());
        this.distribution = new KeycloakDistribution(
                home.programs(), home.keycloakZipPath(), settings.javaHome(), home.log("keycloak-build"));
        var probe = new HealthProbe(http, clock);
        var identity = KeycloakSettings.program(
                distribution.folder(), settings.java(), home, settings.ports(), database, secrets);
        this.keycloak = new RunningProgram(identity, register, probe);
        this.programs = new ServicePrograms(
                home, settings.ports(), settings.java(), database, secrets, settings.issuer(), settings.demo());
        this.services = programs.all().stream()
                .map(program -> new RunningProgram(program, register, probe))
                .toList();
    }

    /** True also for parts that outlived a killed launcher. */
    static boolean anyPartRuns(Home home) {
        var register = new ProcessRegister(home.run());
        return PART_NAMES.stream().anyMatch(part -> register.alive(part).isPresent());
    }

    /** Every part, in the order of starting. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        postgres.ifPresent(parts::add);
        if (settings.outsideIssuer().isEmpty()) {
            parts.add(keycloak);
        }
        parts.addAll(services);
        return parts;
    }

    /** Starts everything; on a failure the caller stops what runs by then. */
    void start(Steps steps, DemoAccounts accounts) throws InterruptedException {
        programs.requireBuilt();
        endLeftovers(steps);
        new PortCheck(new PortHolder()).requireFree(settings.neededPorts());
        parts().forEach(part -> LogRotation.rotate(settings.home().log(part.name())));
        if (postgres.isPresent()) {
            steps.run("PostgreSQL", postgres.get()::start);
        }
        steps.run("Databases and roles", new Provisioning(database, secrets)::run);
        if (settings.outsideIssuer().isEmpty()) {
            startKeycloak(steps);
        }
        startServices(steps, accounts);
    }

    /** Ends every part that runs, the last started first. */
    void stop(Steps steps) throws InterruptedException {
        for (Part part : parts().reversed()) {
            if (part.process().isPresent()) {
                steps.run("Stopping " + part.name(), part::stop);
            } else {
                part.stop();
            }
        }
    }

    private void endLeftovers(Steps steps) throws InterruptedException {
        for (Part part : parts().reversed()) {
            if (part.process().isPresent()) {
                steps.run("Ending a left-over " + part.name(), part::stop);
            }
        }
    }

    private void startKeycloak(Steps steps) throws InterruptedException {
        if (!distribution.isReady()) {
            steps.run("Keycloak: preparing, once", distribution::prepare);
        }
        steps.run("Keycloak", keycloak::start);
    }

    /** The realm is brought up to date while the services start; only the very first time they need it before. */
    private void startServices(Steps steps, DemoAccounts accounts) throws InterruptedException {
        if (settings.outsideIssuer().isPresent()) {
            services.forEach(RunningProgram::launch);
        } else if (realm().exists()) {
            services.forEach(RunningProgram::launch);
            reconcile(steps, accounts);
        } else {
            reconcile(steps, accounts);
            services.forEach(RunningProgram::launch);
        }
        for (RunningProgram service : services) {
            steps.run(service.name(), service::awaitReady);
        }
    }

    private void reconcile(Steps steps, DemoAccounts accounts) throws InterruptedException {
        steps.run("Realm, clients and demo accounts", () -> realm().reconcile(settings.portalUrl(), accounts));
    }

    private Realm realm() {
        return new Realm(
                http,
                KeycloakSettings.address(settings.ports()),
                secrets,
                clock,
                settings.home().realmFile());
    }

    private EmbeddedPostgresServer embeddedPostgres(ProcessRegister register) {
        Home home = settings.home();
        return new EmbeddedPostgresServer(
                home.postgres(),
                home.programs(),
                home.log(EmbeddedPostgresServer.NAME),
                settings.ports().postgres(),
                secrets.of(Secret.POSTGRES_SUPERUSER),
                register);
    }
}
