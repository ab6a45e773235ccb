/** The check of the audit trails, from outside the services that write them. */
@NullMarked
package org.capacitycommons.launcher.audit;

import org.jspecify.annotations.NullMarked;
