package org.capacitycommons.launcher.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an archive whose entries all stand in one folder named after the release. */
final class ZipArchive {

    private ZipArchive() {}

    static void unpackWithoutTopFolder(Path archive, Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path place = target.resolve(name).normalize();
                if (!place.startsWith(target)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, place);
                    }
                }
            }
        }
    }
}
