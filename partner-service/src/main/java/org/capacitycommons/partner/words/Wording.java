package org.capacitycommons.partner.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people are told, in their language: texts under keys, with places for what differs. */
public final class Wording {
    private static final String RIGHT_TO_LEFT = "\u200f";
    private static final Map<Language, Map<String, String>> TEXTS = read();

    private final Language language;

    private Wording(Language language) {
        this.language = language;
    }

    /** The texts in one language. */
    public static Wording in(Language language) {
        return new Wording(language);
    }

    /** The same said in every language, by its code. */
    public static Map<String, String> inAll(Function<Wording, String> said) {
        var texts = new LinkedHashMap<String, String>();
        Arrays.stream(Language.values()).forEach(each -> texts.put(each.code(), said.apply(in(each))));
        return texts;
    }

    /** The text of that key. Values are put in as they are: a title may hold braces. */
    public String text(String key, Object... values) {
        String pattern = Objects.requireNonNull(textsOf(language).get(key), key);
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /**
     * A text of several lines. Mail programs do not ask which way a text runs: a line from right to left stands between
     * two marks, so that it starts on its side and keeps its full stop. A link is left as it is.
     */
    public String letter(String key, Object... values) {
        String text = text(key, values);
        return language.rightToLeft()
                ? text.lines().map(Wording::marked).collect(Collectors.joining("\n", "", "\n"))
                : text;
    }

    private static String marked(String line) {
        return line.isEmpty() || line.startsWith("http") ? line : RIGHT_TO_LEFT + line + RIGHT_TO_LEFT;
    }

    /** A moment to the minute, in the time of Greenwich: a letter does not know where it is read. */
    public String moment(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(time);
        return text("moment", day, DateTimeFormatter.ofPattern("HH:mm").format(time));
    }

    static Map<String, String> textsOf(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static Map<Language, Map<String, String>> read() {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, WordFile.read("notices", language));
        }
        return texts;
    }
}
