/** Warnings on models: what is wrong, with which revisions, and what to do about it. */
@NullMarked
package org.capacitycommons.catalog.advisory;

import org.jspecify.annotations.NullMarked;
