/** Forms: what was typed, its protection against forged and repeated requests, and its way back to the page. */
@NullMarked
package org.capacitycommons.portal.form;

import org.jspecify.annotations.NullMarked;
