/** Deployments: the public list and page, and the steps of a ministry to PILOT. */
@NullMarked
package org.capacitycommons.portal.deployment;

import org.jspecify.annotations.NullMarked;
