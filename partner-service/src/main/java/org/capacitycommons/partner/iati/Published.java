package org.capacitycommons.partner.iati;

/** What the export finds: a deployment of ours, or an activity that came from a file and goes out as it came. */
sealed interface Published {

    /** Id of the deployment; an export goes in the order of these. */
    String deployment();

    /** One that is put into the words of the standard. */
    record Ours(Facts facts) implements Published {
        @Override
        public String deployment() {
            return facts.id();
        }
    }

    /** One that is already in those words. */
    record Imported(String deployment, int bytes) implements Published {}
}
