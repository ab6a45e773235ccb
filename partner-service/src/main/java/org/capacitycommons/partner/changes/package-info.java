/** What changed for the public: the feed that copies of the open data follow. */
@NullMarked
package org.capacitycommons.partner.changes;

import org.jspecify.annotations.NullMarked;
