/** What a ministry reports on its deployments: results, milestones, money, documents, incidents, and the reports on all of it. */
@NullMarked
package org.capacitycommons.portal.reporting;

import org.jspecify.annotations.NullMarked;
