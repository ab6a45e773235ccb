package org.capacitycommons.launcher.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program of the suite, ready to be run.
 *
 * @param environment settings and secrets; secrets never stand in the command, where every user could read them
 * @param commandMark the piece of the command by which it is known again
 * @param health the address that answers 200 when it is ready
 * @param patience how long it may take until then
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        String commandMark,
        Path log,
        URI health,
        Duration patience) {}
