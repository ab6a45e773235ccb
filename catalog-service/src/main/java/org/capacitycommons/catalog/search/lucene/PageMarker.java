package org.capacitycommons.catalog.search.lucene;

import java.util.List;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

import org.capacitycommons.catalog.search.ModelOrder;
import org.capacitycommons.catalog.search.ModelQuery;
import org.capacitycommons.catalog.search.Range;
import org.capacitycommons.http.Cursor;

/**
 * The last model of a page: its place in the order and its id, never an offset. Lists by a field stay exact on every
 * replica while models come and go; a relevance list is bound to the state of the index that made it.
 *
 * @param key what the model is sorted by, as text
 * @param kept name of the kept searcher for a relevance list, else empty
 * @param question fingerprint of what was asked
 */
record PageMarker(ModelOrder order, String key, String id, String kept, String question) {
    private static final int PARTS = 5;

    static PageMarker read(String cursor, ModelQuery query) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        PageMarker marker =
                new PageMarker(query.effectiveOrder(), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        // A marker of another order or question would silently skip models.
        if (!parts.getFirst().equals(marker.order.name())
                || marker.id.isEmpty()
                || !marker.question.equals(query.fingerprint())) {
            throw Cursor.invalid();
        }
        return marker;
    }

    static PageMarker of(ModelQuery query, FieldDoc last, String kept) {
        ModelOrder order = query.effectiveOrder();
        return new PageMarker(order, text(order, last.fields[0]), text(last.fields[1]), kept, query.fingerprint());
    }

    String written() {
        return Cursor.encode(order.name(), key, id, kept, question);
    }

    static Sort sort(ModelOrder order) {
        SortField byId = new SortField(ModelDocuments.BY_ID, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byId);
            case NAME -> new Sort(new SortField(ModelDocuments.BY_NAME, SortField.Type.STRING), byId);
            case NEWEST -> by(Range.RELEASED, true, byId);
            case OLDEST -> by(Range.RELEASED, false, byId);
            case SMALLEST -> by(Range.PARAMETERS, false, byId);
            case LARGEST -> by(Range.PARAMETERS, true, byId);
            case LONGEST -> by(Range.CONTEXT, true, byId);
            case CHEAPEST -> by(Range.OUTPUT_PRICE, false, byId);
            case CHEAPEST_INPUT -> by(Range.INPUT_PRICE, false, byId);
        };
    }

    /** Whatever is not known comes last, whichever way. */
    private static Sort by(Range range, boolean highestFirst, SortField byId) {
        long last = highestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Sort(new SortField(ModelDocuments.field(range), SortField.Type.LONG, highestFirst, last), byId);
    }

    /** The form in which the engine takes it. */
    FieldDoc after(int documents) {
        try {
            Object value = switch (order) {
                case RELEVANCE -> Float.intBitsToFloat(Integer.parseInt(key));
                case NAME -> new BytesRef(key);
                case NEWEST, OLDEST, SMALLEST, LARGEST, LONGEST, CHEAPEST, CHEAPEST_INPUT -> Long.valueOf(key);
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
