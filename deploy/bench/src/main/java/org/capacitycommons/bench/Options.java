package org.capacitycommons.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.launcher.LauncherFailure;

/**
 * Where a benchmark runs, and what was asked of it on the command line as {@code --name value}.
 *
 * @param project the checkout, with the services built
 * @param home where the state of the suite is kept; reports go into {@code bench} below it
 */
public record Options(Path project, Path home, Map<String, String> given) {

    public Options {
        given = Map.copyOf(given);
    }

    static Options of(Path project, Path home, List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 == arguments.size()) {
                throw new LauncherFailure("Options come as --name value, not as %s.".formatted(name));
            }
            given.put(name.substring(2), arguments.get(i + 1));
        }
        return new Options(project, home, given);
    }

    /** A positive whole number, such as {@code --seconds 30}. */
    public int number(String name, int otherwise) {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.replace("_", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new LauncherFailure("--%s needs a whole number, not %s.".formatted(name, text), notANumber);
        }
        throw new LauncherFailure("--%s needs a number above 0, not %s.".formatted(name, text));
    }

    /** Whether something is wanted, such as {@code --publish yes}. */
    public boolean wanted(String name) {
        return switch (given.getOrDefault(name, "no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new LauncherFailure("--%s is either yes or no, not %s.".formatted(name, given.get(name)));
        };
    }

    public Path reports() {
        return home.resolve("bench");
    }

    /** For everything that is deleted afterwards. */
    public Path scratch(String benchmark) {
        return reports().resolve("scratch-" + benchmark);
    }
}
