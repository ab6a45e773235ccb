/** What providers ask: offers, never one price. */
@NullMarked
package org.capacitycommons.catalog.price;

import org.jspecify.annotations.NullMarked;
