@NullMarked
package org.capacitycommons.partner.project;

import org.jspecify.annotations.NullMarked;
