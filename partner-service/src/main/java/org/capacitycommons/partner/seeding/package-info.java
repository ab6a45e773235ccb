/** Loads reference data and demonstration organisations at start: once, and again only when a file changed. */
@NullMarked
package org.capacitycommons.partner.seeding;

import org.jspecify.annotations.NullMarked;
