/** How administrators judge a project: checklist, comments, decisions, conflicts of interest. */
@NullMarked
package org.capacitycommons.partner.review;

import org.jspecify.annotations.NullMarked;
