package org.capacitycommons.partner.iati;

/** The file can't be read on from here; what was read before stands. */
final class FileRefused extends Exception {
    private final transient Finding finding;

    FileRefused(Finding finding) {
        super(finding.detail(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
