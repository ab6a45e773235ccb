package org.capacitycommons.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;

/**
 * Where a suite keeps its state. Programs that are unpacked once (Keycloak, PostgreSQL) are shared by every state
 * folder of the same checkout, because they hold no data.
 *
 * @param project the checkout
 * @param folder the state folder, {@code .portal} unless {@code PORTAL_HOME} says otherwise
 */
public record Home(Path project, Path folder) {

    public Path secretsFile() {
        return folder.resolve("secrets.json");
    }

    public Path demoAccountsFile() {
        return folder.resolve("demo-accounts.json");
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    /** The database cluster itself. */
    public Path postgresData() {
        return postgres().resolve("data");
    }

    /** Present once the cluster was made completely. */
    public Path postgresInitialised() {
        return postgres().resolve("initialised");
    }

    public Path catalog() {
        return folder.resolve("catalog");
    }

    public Path catalogIndex() {
        return folder.resolve("catalog/index");
    }

    public Path catalogImports() {
        return folder.resolve("catalog/imports");
    }

    /** Letters of a suite without a mail server. */
    public Path mail() {
        return folder.resolve("mail");
    }

    public Path programs() {
        return project.resolve(".portal/programs");
    }

    public Path realmFile() {
        return project.resolve("deploy/keycloak/realm-commons.json");
    }

    /** How the pages of Keycloak look and what they say. */
    public Path keycloakThemes() {
        return project.resolve("deploy/keycloak/themes");
    }

    /** Names the local repository's copy of the Keycloak distribution; written by the launcher's own build. */
    public Path keycloakZipPath() {
        return project.resolve("deploy/local/target/keycloak.zip.path");
    }

    public Path serviceJar(String service) {
        return project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** What {@code reset} deletes: everything with data or secrets, nothing else that may lie in the folder. */
    public List<Path> resettable() {
        return List.of(postgres(), catalog(), mail(), run(), logs(), secretsFile(), demoAccountsFile());
    }

    /** Makes the folders, closed to everybody else. */
    public void create() {
        try {
            for (Path path :
                    List.of(folder, run(), logs(), postgres(), catalogIndex(), catalogImports(), mail(), programs())) {
                Files.createDirectories(path);
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException refused) {
            throw new LauncherFailure(
                    "The state folder %s cannot be used by this user: give it to this user, or name another one in PORTAL_HOME."
                            .formatted(folder),
                    refused);
        }
    }
}
