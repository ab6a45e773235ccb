/** A ministry's projects: start, sections, answers, submission; the public list. */
@NullMarked
package org.capacitycommons.portal.project;

import org.jspecify.annotations.NullMarked;
