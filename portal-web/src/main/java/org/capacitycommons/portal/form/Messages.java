package org.capacitycommons.portal.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** Says a fault of a field in the visitor's words. */
public final class Messages {
    private Messages() {}

    /** The message of the first fault at a field, with or without the section in front of its name. */
    public static @Nullable String at(String name, List<FieldFault> faults, Words words) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .findFirst()
                .map(fault -> say(fault, words))
                .orElse(null);
    }

    /** A fault whose key is not known asks to look at the answer again. */
    public static String say(FieldFault fault, Words words) {
        String key = "field." + fault.key();
        return words.find(key).isPresent() ? words.say(key, fault.values()) : words.say("field.other");
    }
}
