package org.capacitycommons.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.launcher.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("secrets.json");
    }

    @Test
    void firstStart_makesEverySecretLongAndDifferent() {
        Secrets secrets = Secrets.keptIn(file, new RandomText());

        var values = Arrays.stream(Secret.values()).map(secrets::of).toList();
        assertThat(values)
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value).hasSizeGreaterThanOrEqualTo(32));
    }

    @Test
    void file_isReadableByItsOwnerOnly() throws IOException {
        Secrets.keptIn(file, new RandomText());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void laterStart_findsTheSameSecretsAndLeavesTheFileAlone() throws IOException {
        Secrets first = Secrets.keptIn(file, new RandomText());
        String text = Files.readString(file);

        Secrets second = Secrets.keptIn(file, new RandomText());

        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(second.of(Secret.PORTAL_CSRF_KEY)).isEqualTo(first.of(Secret.PORTAL_CSRF_KEY));
    }

    @Test
    void secretOfANewerVersion_isAddedBesideTheOldOnes() throws IOException {
        Files.writeString(file, "{\"postgres-superuser\": \"kept\"}");

        Secrets secrets = Secrets.keptIn(file, new RandomText());

        assertThat(secrets.of(Secret.POSTGRES_SUPERUSER)).isEqualTo("kept");
        assertThat(secrets.of(Secret.PORTAL_SESSION_KEY)).hasSize(43);
        assertThat(Secrets.existing(file))
                .get()
                .extracting(kept -> kept.of(Secret.PORTAL_SESSION_KEY))
                .isEqualTo(secrets.of(Secret.PORTAL_SESSION_KEY));
    }

    @Test
    void brokenFile_isNamedInsteadOfReplaced() throws IOException {
        Files.writeString(file, "{ half a fi");

        assertThatThrownBy(() -> Secrets.keptIn(file, new RandomText()))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("secrets.json");
        assertThat(file).hasContent("{ half a fi");
    }

    @Test
    void neverStarted_hasNone() {
        assertThat(Secrets.existing(file)).isEmpty();
        assertThat(file).doesNotExist();
    }
}
