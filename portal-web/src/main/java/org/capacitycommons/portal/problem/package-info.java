/** Problems that anybody tells of, without an account. */
@NullMarked
package org.capacitycommons.portal.problem;

import org.jspecify.annotations.NullMarked;
