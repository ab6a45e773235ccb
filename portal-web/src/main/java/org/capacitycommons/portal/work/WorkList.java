package org.capacitycommons.portal.work;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;

/**
 * Part of a list of work.
 *
 * @param columns keys of the column heads, as in {@code work.line.<key>}; the first is that of the title
 * @param total how many there are; null where the service does not count them
 * @param next cursor of the next part, or null on the last one
 * @param filters what the list can be narrowed by, as fields of a form
 */
@TemplateData
public record WorkList(
        List<String> columns,
        List<Row> rows,
        @Nullable Long total,
        @Nullable String next,
        List<Field> filters) {

    /** One line of the list; where the address is empty, there is nothing behind it. */
    @TemplateData
    public record Row(String address, String title, List<Cell> cells) {}

    /** One value; a loud one stands out. */
    @TemplateData
    public record Cell(String text, boolean loud) {
        public static Cell of(String text) {
            return new Cell(text, false);
        }
    }
}
