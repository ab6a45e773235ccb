package org.capacitycommons.partner.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Questions that are asked several times over, as rows: {@code risks.1.what}, {@code risks.2.what}.
 *
 * @param id first part of the answer's key
 * @param min fewest rows
 * @param max most rows
 */
@Schema(description = "The question is asked once per row; answers are keyed group.row.question, rows from 1.")
public record Group(@Schema(examples = "risks") String id, int min, int max) {}
