/** The visitor's own settings and own data. */
@NullMarked
package org.capacitycommons.portal.person;

import org.jspecify.annotations.NullMarked;
