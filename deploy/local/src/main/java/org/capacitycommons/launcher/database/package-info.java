/** The embedded PostgreSQL and the databases and roles in it. */
@NullMarked
package org.capacitycommons.launcher.database;

import org.jspecify.annotations.NullMarked;
