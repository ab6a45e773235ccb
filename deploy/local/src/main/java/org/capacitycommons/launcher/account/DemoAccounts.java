package org.capacitycommons.launcher.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;
import org.capacitycommons.launcher.state.PrivateFile;
import org.capacitycommons.launcher.state.RandomText;

import static java.util.stream.Collectors.toMap;

/** The demonstration accounts with their passwords, random on the first start and the same ever after. */
public final class DemoAccounts {

    private final List<DemoAccount> accounts;

    private DemoAccounts(List<DemoAccount> accounts) {
        this.accounts = accounts;
    }

    /** Reads the file, gives a password to whoever has none yet, and writes it back (mode 600) when something changed. */
    public static DemoAccounts keptIn(Path file, RandomText random) {
        List<DemoAccount> kept = read(file);
        Map<String, String> passwords = kept.stream().collect(toMap(DemoAccount::username, DemoAccount::password));
        List<DemoAccount> accounts = DemoPerson.ALL.stream()
                .map(person -> DemoAccount.of(person, passwords.getOrDefault(person.username(), random.password())))
                .toList();
        if (!accounts.equals(kept)) {
            PrivateFile.write(file, Json.write(accounts));
        }
        return new DemoAccounts(accounts);
    }

    /** For a suite without demonstration people. */
    public static DemoAccounts none() {
        return new DemoAccounts(List.of());
    }

    public List<DemoAccount> all() {
        return accounts;
    }

    /** Whether this person may sign in. */
    public boolean holds(DemoPerson person) {
        return accounts.stream().anyMatch(account -> account.username().equals(person.username()));
    }

    public String passwordOf(DemoPerson person) {
        return accounts.stream()
                .filter(account -> account.username().equals(person.username()))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("No password is kept for %s.".formatted(person.username())))
                .password();
    }

    private static List<DemoAccount> read(Path file) {
        return Json.read(file, DemoAccount[].class)
                .map(Stream::of)
                .orElseGet(Stream::of)
                .toList();
    }
}
