/** Named accounts, samples and small steps that the tests of this service share. */
@NullMarked
package org.capacitycommons.partner.testdata;

import org.jspecify.annotations.NullMarked;
