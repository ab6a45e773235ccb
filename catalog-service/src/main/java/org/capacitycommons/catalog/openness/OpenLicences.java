package org.capacitycommons.catalog.openness;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import static org.capacitycommons.catalog.openness.MofComponent.ContentType;

/** Which licences are open for what. An open licence for code need not be one for data, and the other way round. */
final class OpenLicences {
    /** Made for data and parameters. Those for code are taken too: that is how most weights are published. */
    private static final Set<String> FOR_DATA =
            Set.of("CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "C-UDA-1.0", "CC-PDDC", "CC0-1.0", "PDDL-1.0");

    private static final Set<String> FOR_DOCUMENTS =
            Set.of("CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "FreeBSD-DOC", "CC-PDDC", "CC0-1.0");

    private static final Set<String> FOR_CODE = Set.of(
            "0BSD",
            "AFL-3.0",
            "Apache-1.1",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSL-1.0",
            "ECL-2.0",
            "EPL-2.0",
            "EUPL-1.2",
            "GPL-2.0-only",
            "GPL-3.0-only",
            "LGPL-2.1-only",
            "LGPL-3.0-only",
            "AGPL-3.0-only",
            "ISC",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "MulanPSL-2.0",
            "NCSA",
            "UPL-1.0",
            "Unlicense",
            "Zlib");

    /** Written for models as a whole. */
    private static final Set<String> FOR_ANYTHING = Set.of("LicenseRef-openmdw-1.0", "LicenseRef-openmdw-1.1");

    private OpenLicences() {}

    static boolean fit(@Nullable String licenceId, ContentType content) {
        if (licenceId == null) {
            return false;
        }
        return FOR_ANYTHING.contains(licenceId)
                || FOR_CODE.contains(licenceId)
                || switch (content) {
                    case CODE -> false;
                    case DATA -> FOR_DATA.contains(licenceId) || FOR_DOCUMENTS.contains(licenceId);
                    case DOCUMENT -> FOR_DOCUMENTS.contains(licenceId);
                };
    }
}
