package org.capacitycommons.portal.form;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** Says a fault of a field in the visitor's words. */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Messages() {}

    /** The message of the first fault at a field, with or without the section in front of its name. */
    public static @Nullable String at(String name, List<FieldFault> faults, Words words) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .findFirst()
                .map(fault -> say(fault, words))
                .orElse(null);
    }

    /**
     * A fault whose key is not known asks to look at the answer again; one that lacks a value for its message is said
     * without it.
     */
    public static String say(FieldFault fault, Words words) {
        return words.find("field." + fault.key())
                .filter(text -> fault.values().keySet().containsAll(placesIn(text)))
                .map(_ -> words.say("field." + fault.key(), fault.values()))
                .or(() -> words.find("field.bare." + fault.key()))
                .orElseGet(() -> words.say("field.other"));
    }

    /** What a move still needs; where that has no words yet, only that there is more. */
    public static String missing(String key, Words words) {
        return words.find("error.missing." + key).orElseGet(() -> words.say("error.missing.other"));
    }

    private static List<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }
}
