/** Letters by e-mail: into a folder on one machine, by SMTP elsewhere. */
@NullMarked
package org.capacitycommons.partner.mail;

import org.jspecify.annotations.NullMarked;
