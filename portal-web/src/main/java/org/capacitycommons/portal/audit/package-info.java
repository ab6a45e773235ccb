/** The audit logs of the services: who did what to which record when, and whether the log is as it was written. */
@NullMarked
package org.capacitycommons.portal.audit;

import org.jspecify.annotations.NullMarked;
