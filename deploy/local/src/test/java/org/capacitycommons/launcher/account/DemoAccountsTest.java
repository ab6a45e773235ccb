package org.capacitycommons.launcher.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.launcher.state.RandomText;

import static org.assertj.core.api.Assertions.assertThat;

class DemoAccountsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("demo-accounts.json");
    }

    @Test
    void firstStart_makesMinistriesOfDifferentNationsPartnersAndAdmins() {
        var accounts = DemoAccounts.keptIn(file, new RandomText()).all();

        assertThat(accounts)
                .filteredOn(account -> account.roles().contains("ministry"))
                .extracting(DemoAccount::nation)
                .contains("KE", "SN");
        assertThat(accounts)
                .filteredOn(account -> account.roles().contains("partner"))
                .hasSize(2);
        assertThat(accounts)
                .filteredOn(account -> account.roles().contains("admin"))
                .hasSize(3);
        assertThat(accounts).extracting(DemoAccount::password).doesNotHaveDuplicates();
    }

    @Test
    void file_isReadableByItsOwnerOnly() throws IOException {
        DemoAccounts.keptIn(file, new RandomText());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void laterStart_keepsEveryPassword() {
        var first = DemoAccounts.keptIn(file, new RandomText()).all();

        assertThat(DemoAccounts.keptIn(file, new RandomText()).all()).isEqualTo(first);
    }

    @Test
    void personAddedLater_getsAPasswordAndTheOthersKeepTheirs() throws IOException {
        Files.writeString(file, """
                [{"username": "auditor", "password": "kept-kept-kept-kept", "roles": ["auditor"],
                  "organisation": "commons-office", "nation": "XX"}]
                """);

        var accounts = DemoAccounts.keptIn(file, new RandomText()).all();

        assertThat(accounts).hasSameSizeAs(DemoPerson.ALL);
        assertThat(accounts).last().extracting(DemoAccount::password).isEqualTo("kept-kept-kept-kept");
    }

    @Test
    void account_doesNotTellItsPasswordToALog() {
        var account = DemoAccounts.keptIn(file, new RandomText()).all().getFirst();

        assertThat(account.toString()).contains(account.username()).doesNotContain(account.password());
    }
}
