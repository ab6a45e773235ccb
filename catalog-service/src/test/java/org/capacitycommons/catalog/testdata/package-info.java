/** What several tests need. */
@NullMarked
package org.capacitycommons.catalog.testdata;

import org.jspecify.annotations.NullMarked;
