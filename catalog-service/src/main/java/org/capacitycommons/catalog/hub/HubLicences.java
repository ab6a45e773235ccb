package org.capacitycommons.catalog.hub;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the Hub gives to licences: its own short ones, not those of SPDX. */
final class HubLicences {
    static final String OTHER = "other";

    private static final String REFERENCE = "LicenseRef-";
    private static final Pattern SPDX_SUFFIX = Pattern.compile("^((?:a|l)?gpl-[0-9.]+|gfdl-[0-9.]+)-only$");

    /** Licences outside SPDX for which the Hub has a name; every other one is "other" there. */
    private static final Set<String> NAMED = Set.of(
            "openrail",
            "bigscience-openrail-m",
            "bigscience-bloom-rail-1.0",
            "creativeml-openrail-m",
            "bigcode-openrail-m",
            "llama2",
            "llama3",
            "llama3.1",
            "llama3.2",
            "llama3.3",
            "llama4",
            "gemma");

    private HubLicences() {}

    /** The Hub's name of one of our licences, by our id of it. */
    static String name(String licenceId) {
        if (licenceId.startsWith(REFERENCE)) {
            String own = licenceId.substring(REFERENCE.length());
            return NAMED.contains(own) ? own : OTHER;
        }
        return SPDX_SUFFIX.matcher(licenceId.toLowerCase(Locale.ROOT)).replaceFirst("$1");
    }
}
