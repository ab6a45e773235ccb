/** What is to be done outside the database once a deed is done, delivered at least once. */
@NullMarked
package org.capacitycommons.partner.outbox;

import org.jspecify.annotations.NullMarked;
