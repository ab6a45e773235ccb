package org.capacitycommons.launcher.identity;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.capacitycommons.launcher.state.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which people sign in speak the portal's languages and look like it. */
class LoginThemeTest {

    private static final Path KEYCLOAK =
            Path.of(System.getProperty("project.root")).resolve("deploy/keycloak");
    private static final Path LOGIN = KEYCLOAK.resolve("themes/commons/login");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern WORD = Pattern.compile("msg\\(\"([^\"]+)\"");

    /** A page before the first question needs no more than one small answer. */
    private static final long MOST_BYTES_OF_STYLE = 8_000;

    private final JsonNode realm =
            Json.read(KEYCLOAK.resolve("realm-commons.json"), JsonNode.class).orElseThrow();

    static Stream<String> languages() {
        return Stream.of("en", "fr", "es", "pt", "ar", "zh_Hans", "ru", "sw");
    }

    @Test
    void realm_usesTheTheme_inTheEightLanguages() throws IOException {
        assertThat(realm.path("loginTheme").asText()).isEqualTo("commons");
        List<String> supported = new ArrayList<>();
        realm.path("supportedLocales").forEach(locale -> supported.add(locale.asText()));

        assertThat(supported).containsExactly("en", "fr", "es", "pt", "ar", "zh-CN", "ru", "sw");
        assertThat(properties(LOGIN.resolve("theme.properties")).getProperty("locales"))
                .isEqualTo(String.join(",", supported));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguage_saysEverything_withTheSamePlaceholders(String language) throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> words = words(language);

        assertThat(words.keySet()).isEqualTo(english.keySet());
        words.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("<");
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, "")));
            // A lone apostrophe would swallow the placeholders after it.
            assertThat(text).as(key).doesNotContain("'");
        });
    }

    @Test
    void templates_sayOnlyWordsThatEveryLanguageHas() throws IOException {
        Set<String> known = words("en").keySet();
        for (Path template : templates()) {
            Set<String> named = WORD.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            // Remembering a sign-in is switched off in the realm.
            named.remove("rememberMe");
            assertThat(known).as(template.toString()).containsAll(named);
        }
    }

    @Test
    void templates_holdNoScriptAndNoInlineStyle() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("<script", " style=", " onclick=", " onsubmit=", "src=\"http", "href=\"http")
                    .doesNotContain("autofocus");
        }
    }

    @Test
    void styleSheet_isSmall_logical_andKnownByItsFingerprint() throws IOException, NoSuchAlgorithmException {
        byte[] style = Files.readAllBytes(LOGIN.resolve("resources/css/commons.css"));

        assertThat(style.length).isLessThan((int) MOST_BYTES_OF_STYLE);
        assertThat(new String(style, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContainPattern("(margin|padding|border|text-align)[-:] ?(left|right)")
                .doesNotContain("url(", "@import", "@font-face");
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(style), 0, 4);
        assertThat(properties(LOGIN.resolve("theme.properties")).getProperty("commonsStyleVersion"))
                .as("browsers keep the old style sheet unless its new fingerprint is in theme.properties")
                .isEqualTo(fingerprint);
    }

    private static Map<String, String> words(String language) throws IOException {
        var found = properties(LOGIN.resolve("messages/messages_" + language + ".properties"));
        return found.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, found::getProperty));
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return properties;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(LOGIN)) {
            return files.filter(file -> file.toString().endsWith(".ftl")).toList();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
