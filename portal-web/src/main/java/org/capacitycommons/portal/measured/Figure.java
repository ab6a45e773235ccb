package org.capacitycommons.portal.measured;

import java.math.BigDecimal;

import io.quarkus.qute.TemplateData;

/**
 * One figure beside what was asked of it.
 *
 * @param name under which its words stand
 * @param unit under which the words of its unit stand
 * @param bound what was asked
 * @param least whether no less was asked than the bound, rather than no more
 */
@TemplateData
record Figure(String name, String unit, String value, String bound, boolean least) {

    /** Whether what was asked was reached. */
    public boolean met() {
        int compared = new BigDecimal(value).compareTo(new BigDecimal(bound));
        return least ? compared >= 0 : compared <= 0;
    }
}
