/** Problem reports: what anyone tells, without an account, of a model or a deployment. */
@NullMarked
package org.capacitycommons.partner.problemreport;

import org.jspecify.annotations.NullMarked;
