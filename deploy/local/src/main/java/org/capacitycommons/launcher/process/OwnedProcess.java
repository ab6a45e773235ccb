package org.capacitycommons.launcher.process;

import java.util.Optional;

/**
 * A process that the suite started, as written down in the state folder. A number alone proves nothing, because the
 * system gives it out again: the process is ours only while its number, its start and its command all agree.
 *
 * @param part which part of the suite it is
 * @param startMark see {@link StartMark}
 * @param commandMark a piece of its command line that no foreign process has, such as our state folder
 */
public record OwnedProcess(String part, long pid, String startMark, String commandMark) {

    /** Takes down a process that was started this moment. */
    static Optional<OwnedProcess> of(String part, ProcessHandle process, String commandMark) {
        return StartMark.of(process).map(mark -> new OwnedProcess(part, process.pid(), mark, commandMark));
    }

    /** The living process, if it still is the one that was written down. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(Liveness::isRunning)
                .filter(process ->
                        StartMark.of(process).filter(startMark::equals).isPresent())
                .filter(process -> CommandLine.of(process).contains(commandMark));
    }
}
