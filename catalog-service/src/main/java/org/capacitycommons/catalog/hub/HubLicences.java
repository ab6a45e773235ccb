package org.capacitycommons.catalog.hub;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the Hub gives to licences: its own short ones, not those of SPDX. */
final class HubLicences {
    static final String OTHER = "other";

    /**
     * Holds for models (m) whose licence machines may be told of. A licence that is not confirmed is a candidate. That
     * of a derivative is not all that binds whoever uses it: it is told only where each base stands under the same one,
     * or under one that asks for nothing.
     */
    static final String TOLD = """
            (m.licence_status = 'CONFIRMED' and not exists (
              select 1 from model_base b left join licence bl on bl.id = b.licence_id
              where b.model_id = m.id and b.licence_id is distinct from m.licence_id
                and not coalesce(bl.terms #> '{territory,excluded}' = '[]' and bl.terms @> '{"commercialUse": "YES",
                  "governmentUse": "YES", "derivatives": "YES", "redistribution": "YES", "userCap": null,
                  "displayDuty": "NO", "fieldOfUse": "NO"}', false)))""";

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
