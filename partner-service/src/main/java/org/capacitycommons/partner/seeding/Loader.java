package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.SQLException;

/** Puts the records of one file into the database, over those that are there. */
interface Loader {
    /** Name of the file in the folder {@code reference}. */
    String file();

    /** Loads and answers how many records there were. */
    int load(String text, Connection connection) throws SQLException;
}
