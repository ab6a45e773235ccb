/** What everybody may know of an organisation: who it is, what it runs and what it offers. */
@NullMarked
package org.capacitycommons.portal.organisation;

import org.jspecify.annotations.NullMarked;
