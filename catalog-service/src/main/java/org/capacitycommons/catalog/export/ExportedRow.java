package org.capacitycommons.catalog.export;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One record on its way out.
 *
 * @param place where it stands in the order of the file, to go on after it
 * @param values by name, in the order of the columns
 */
record ExportedRow(List<String> place, Map<String, @Nullable Object> values) {}
