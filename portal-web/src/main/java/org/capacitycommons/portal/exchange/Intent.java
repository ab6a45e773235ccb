package org.capacitycommons.portal.exchange;

import org.capacitycommons.portal.form.Typed;

/**
 * Whether a file is only tried or taken.
 *
 * @param key of the call: trying has a key of its own, so that the same form may try first and take then
 */
record Intent(boolean dry, String key) {
    /** Value of the button that tries. */
    static final String TRY = "try";

    static Intent of(Typed typed) {
        boolean dry = typed.button().equals(TRY);
        return new Intent(dry, dry ? typed.key() + "-" + TRY : typed.key());
    }
}
