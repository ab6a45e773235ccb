/** Organisations, their members, and invitations to work for them. */
@NullMarked
package org.capacitycommons.portal.team;

import org.jspecify.annotations.NullMarked;
