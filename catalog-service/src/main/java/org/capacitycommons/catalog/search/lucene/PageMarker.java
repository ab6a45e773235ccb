package org.capacitycommons.catalog.search.lucene;

import java.util.List;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

import org.capacitycommons.catalog.search.ModelOrder;
import org.capacitycommons.http.Cursor;

/**
 * The last model of a page: its place in the order and its id, never an offset. Lists by a field stay exact on every
 * replica while models come and go; a relevance list is bound to the state of the index that made it.
 *
 * @param key what the model is sorted by, as text
 * @param kept name of the kept searcher for a relevance list, else empty
 */
record PageMarker(ModelOrder order, String key, String id, String kept) {
    private static final int PARTS = 4;

    static PageMarker read(String cursor, ModelOrder expected) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        PageMarker marker = new PageMarker(expected, parts.get(1), parts.get(2), parts.get(3));
        // A marker of another order would silently skip models.
        if (!parts.getFirst().equals(expected.name()) || marker.id.isEmpty()) {
            throw Cursor.invalid();
        }
        return marker;
    }

    static PageMarker of(ModelOrder order, FieldDoc last, String kept) {
        return new PageMarker(order, text(order, last.fields[0]), text(last.fields[1]), kept);
    }

    String written() {
        return Cursor.encode(order.name(), key, id, kept);
    }

    static Sort sort(ModelOrder order) {
        SortField byId = new SortField(ModelDocuments.BY_ID, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byId);
            case NAME -> new Sort(new SortField(ModelDocuments.BY_NAME, SortField.Type.STRING), byId);
            case NEWEST -> new Sort(new SortField(ModelDocuments.BY_RELEASE, SortField.Type.LONG, true), byId);
            case SMALLEST -> new Sort(new SortField(ModelDocuments.BY_SIZE, SortField.Type.LONG), byId);
            case CHEAPEST -> new Sort(new SortField(ModelDocuments.BY_PRICE, SortField.Type.LONG), byId);
        };
    }

    /** The form in which the engine takes it. */
    FieldDoc after(int documents) {
        try {
            Object value = switch (order) {
                case RELEVANCE -> Float.intBitsToFloat(Integer.parseInt(key));
                case NAME -> new BytesRef(key);
                case NEWEST, SMALLEST, CHEAPEST -> Long.valueOf(key);
            };
            // The id settles every tie, so the engine's own number only has to be one that exists.
            return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {value, new BytesRef(id)});
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private static String text(ModelOrder order, Object value) {
        return order == ModelOrder.RELEVANCE ? String.valueOf(Float.floatToIntBits((Float) value)) : text(value);
    }

    private static String text(Object value) {
        return value instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(value);
    }
}
