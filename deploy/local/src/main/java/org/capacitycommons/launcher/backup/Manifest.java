package org.capacitycommons.launcher.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, as its last entry {@code manifest.json}.
 *
 * @param format counts the forms of this file; another one is refused
 * @param takenAt when the copy was begun, RFC 3339 in UTC: what was acknowledged before is in it
 * @param postgres version of the database server, such as {@code 18.4}; its data files open in the same major one only
 * @param machine kind of machine, such as {@code Linux/amd64}; the data files open on the same kind only
 * @param whileRunning whether the suite was at work meanwhile
 * @param files every file in the backup but this one
 */
record Manifest(int format, String takenAt, String postgres, String machine, boolean whileRunning, List<Entry> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /**
     * One file.
     *
     * @param path its name in the archive
     * @param bytes its size when unpacked
     * @param sha256 of its content, in hexadecimal
     */
    record Entry(String path, long bytes, String sha256) {}

    static String thisMachine() {
        return System.getProperty("os.name") + "/" + System.getProperty("os.arch");
    }

    static Manifest of(Instant takenAt, String postgres, boolean whileRunning, List<Entry> files) {
        return new Manifest(FORMAT, takenAt.toString(), postgres, thisMachine(), whileRunning, List.copyOf(files));
    }

    String postgresMajor() {
        return postgres.split("\\.", 2)[0];
    }
}
