/** The bill of materials of a deployment: which models it runs, down to their files, and where. */
@NullMarked
package org.capacitycommons.partner.bom;

import org.jspecify.annotations.NullMarked;
