package org.capacitycommons.partner.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The files of {@code words}: one for each subject and language, keys to texts. */
final class WordFile {
    private WordFile() {}

    static Map<String, String> read(String subject, Language language) {
        String file = "/words/" + subject + "_" + language.code() + ".properties";
        var words = new Properties();
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var texts = new HashMap<String, String>();
        words.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return Map.copyOf(texts);
    }
}
