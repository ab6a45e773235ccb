/** Documents of a deployment: links, and small files that are kept here. */
@NullMarked
package org.capacitycommons.partner.document;

import org.jspecify.annotations.NullMarked;
