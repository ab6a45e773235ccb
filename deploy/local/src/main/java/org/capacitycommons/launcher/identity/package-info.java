/** Keycloak: its distribution, its process, and the realm kept as the project's file says. */
@NullMarked
package org.capacitycommons.launcher.identity;

import org.jspecify.annotations.NullMarked;
