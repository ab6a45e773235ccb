/** Plain SQL where entities would only be in the way: streams of public data. */
@NullMarked
package org.capacitycommons.partner.database;

import org.jspecify.annotations.NullMarked;
