/** Administrators judge projects. */
@NullMarked
package org.capacitycommons.portal.review;

import org.jspecify.annotations.NullMarked;
