package org.capacitycommons.catalog.hub;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Lays flat paths out as folders, as clients of the Hub read them. */
final class FileTree {
    private FileTree() {}

    /**
     * A file or folder. What is not known is left out: the id that Git would give a file never is.
     *
     * @param size bytes
     * @param lfs for large files: their SHA-256 and size
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String type,
            String path,
            @Nullable Long size,
            @Nullable Map<String, Object> lfs) {}

    /** What is in a folder; the empty path is the root. */
    static List<Entry> of(List<HubRevisions.File> files, String folder, boolean recursive) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        Set<String> folders = new LinkedHashSet<>();
        List<Entry> found = new ArrayList<>();
        for (HubRevisions.File file : files) {
            if (file.path().startsWith(prefix)) {
                foldersBetween(prefix, file.path(), recursive, folders);
                if (recursive || file.path().indexOf('/', prefix.length()) < 0) {
                    found.add(entry(file));
                }
            }
        }
        if (found.isEmpty() && folders.isEmpty() && !folder.isEmpty()) {
            throw HubRefusal.noSuchEntry("Entry not found: no recorded file is in that folder");
        }
        List<Entry> all = new ArrayList<>(folders.stream()
                .map(path -> new Entry("directory", path, 0L, null))
                .toList());
        all.addAll(found);
        return all;
    }

    private static void foldersBetween(String prefix, String path, boolean recursive, Set<String> folders) {
        int slash = path.indexOf('/', prefix.length());
        while (slash >= 0) {
            folders.add(path.substring(0, slash));
            slash = recursive ? path.indexOf('/', slash + 1) : -1;
        }
    }

    private static Entry entry(HubRevisions.File file) {
        Map<String, Object> lfs = file.sha256() == null || file.sizeBytes() == null
                ? null
                : Map.of("oid", file.sha256(), "size", file.sizeBytes());
        return new Entry("file", file.path(), file.sizeBytes(), lfs);
    }
}
