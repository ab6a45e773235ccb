/** What people read of this service in their own language: letters, notices, and names of coded values. */
@NullMarked
package org.capacitycommons.partner.words;

import org.jspecify.annotations.NullMarked;
