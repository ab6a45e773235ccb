package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.stream.Stream;

import org.capacitycommons.catalog.licence.Permission;
import org.capacitycommons.catalog.licence.Use;

/**
 * What people want to be allowed to do. A use that is allowed under conditions is a value of its own, so that nobody
 * takes it for a plain yes: a cap on users, a notice to be shown, a field of use or a border is a condition also where
 * the licence says yes to the use itself. It is the same answer that the licence page gives when no country is named.
 */
public enum LicenceUse {
    COMMERCIAL(Use.COMMERCIAL, Permission.ALLOWED),
    COMMERCIAL_CONDITIONAL(Use.COMMERCIAL, Permission.ALLOWED_WITH_CONDITIONS),
    GOVERNMENT(Use.GOVERNMENT, Permission.ALLOWED),
    GOVERNMENT_CONDITIONAL(Use.GOVERNMENT, Permission.ALLOWED_WITH_CONDITIONS),
    DERIVATIVES(Use.DERIVATIVES, Permission.ALLOWED),
    DERIVATIVES_CONDITIONAL(Use.DERIVATIVES, Permission.ALLOWED_WITH_CONDITIONS),
    REDISTRIBUTION(Use.REDISTRIBUTION, Permission.ALLOWED),
    REDISTRIBUTION_CONDITIONAL(Use.REDISTRIBUTION, Permission.ALLOWED_WITH_CONDITIONS);

    private final Use use;
    private final Permission permission;

    LicenceUse(Use use, Permission permission) {
        this.use = use;
        this.permission = permission;
    }

    static List<LicenceUse> allowedBy(StatedLicence licence) {
        return Stream.of(values())
                .filter(asked -> licence.verdict(asked.use, null).permission() == asked.permission)
                .toList();
    }
}
