package org.capacitycommons.partner.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must change in one section; becomes a change request when the project is returned. */
@Schema(description = "What must change in one section.")
record Comment(@Schema(examples = "data") String section, String text) {}
