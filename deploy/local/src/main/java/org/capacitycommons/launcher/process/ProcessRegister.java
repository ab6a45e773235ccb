package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;
import org.capacitycommons.launcher.state.PrivateFile;

/** The suite's processes, one small file each, so that another shell or a later start finds them. */
public final class ProcessRegister {

    private final Path folder;

    public ProcessRegister(Path folder) {
        this.folder = folder;
    }

    /** Writes a process down. One that ended before this could be done is simply not written. */
    public void add(String part, ProcessHandle process, String commandMark) {
        OwnedProcess.of(part, process, commandMark)
                .ifPresent(owned -> PrivateFile.write(file(part), Json.write(owned)));
    }

    /** The living process of a part, if there is one and it is ours. */
    public Optional<ProcessHandle> alive(String part) {
        return Json.read(file(part), OwnedProcess.class).flatMap(OwnedProcess::alive);
    }

    public void remove(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException refused) {
            throw new LauncherFailure("%s cannot be deleted.".formatted(file(part)), refused);
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".json");
    }
}
