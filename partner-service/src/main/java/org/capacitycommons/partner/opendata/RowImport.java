package org.capacitycommons.partner.opendata;

import java.util.List;

import org.capacitycommons.partner.security.Caller;

/** Takes rows of one kind of table. Each feature that does implements it for its own records. */
public interface RowImport {

    /** What became of a row. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** One column of the table, with what the template shows in it. */
    record Column(String name, boolean required, String example) {}

    /** How addresses name the kind: plural, small letters. */
    String kind();

    List<Column> columns();

    /** Whether that account may import such a table at all. */
    boolean isOpenTo(Caller caller);

    /** Whether only a submitter of its organisation may keep what it brings; anybody may let it be judged. */
    default boolean takesASubmitter() {
        return false;
    }

    /**
     * Takes one row, in a transaction that holds nothing else. Taking it again changes nothing.
     *
     * @throws org.capacitycommons.http.Refusal with the columns at fault
     */
    Outcome take(CsvRow row, Caller caller);
}
