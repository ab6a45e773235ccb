/** Who did what to which record: appended in the change's own transaction, chained by hashes, never altered. */
@NullMarked
package org.capacitycommons.audit;

import org.jspecify.annotations.NullMarked;
