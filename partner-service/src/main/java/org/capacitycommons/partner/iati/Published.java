package org.capacitycommons.partner.iati;

/** What the export finds: a deployment of ours, or an activity that came from a file and goes out as it came. */
sealed interface Published {

    /** One that is put into the words of the standard. */
    record Ours(Facts facts) implements Published {}

    /** One that is already in those words. */
    record Imported(String deployment, int bytes) implements Published {}
}
