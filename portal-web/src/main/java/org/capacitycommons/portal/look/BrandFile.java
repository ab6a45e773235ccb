package org.capacitycommons.portal.look;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.words.Language;

/**
 * The one file that sets name, logo and colours. What it may not say stops the start: a portal that nobody can read is
 * found by whoever runs it and not by its visitors.
 */
final class BrandFile {
    /** WCAG 2.2, level AA, for text. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final int LONGEST_NAME = 60;
    private static final int LARGEST_LOGO = 3_000;
    private static final Colour LIGHT_PAPER = new Colour(0xff, 0xff, 0xff);
    private static final Colour DARK_PAPER = new Colour(0x12, 0x18, 0x1f);
    private static final Colour WHITE = LIGHT_PAPER;
    private static final String NAME = "name";
    private static final String LOGO = "logo";
    private static final String LIGHT = "light.";
    private static final String DARK = "dark.";

    /** An image shows itself as a picture only, but what it must not hold it shall not hold. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<script|<foreignObject|\\son\\w+\\s*=|href\\s*=\\s*[\"'](?!#)|<!DOCTYPE|<!ENTITY|@import");

    private final Path file;
    private final Properties said = new Properties();

    private BrandFile(Path file) {
        this.file = file;
    }

    static Brand read(Path file) {
        return new BrandFile(file).brand();
    }

    private Brand brand() {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            said.load(text);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused("can't be read: " + unreadable.getMessage());
        }
        Map<String, String> names = names();
        Map<String, Colour> light = colours(LIGHT, LIGHT_PAPER);
        Map<String, Colour> dark = colours(DARK, DARK_PAPER);
        String logo = logo();
        if (!said.isEmpty()) {
            throw refused("says what nobody reads: " + new TreeSet<>(said.stringPropertyNames()));
        }
        return new Brand(names, logo, light, dark);
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        take(NAME).ifPresent(name -> names.put(Brand.EVERY_LANGUAGE, checkedName(NAME, name)));
        for (Language language : Language.values()) {
            String key = NAME + "." + language.code();
            take(key).ifPresent(name -> names.put(language.code(), checkedName(key, name)));
        }
        return Map.copyOf(names);
    }

    private String checkedName(String key, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw refused(key + " has 1 to " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }

    private Map<String, Colour> colours(String set, Colour paper) {
        Map<String, Colour> colours = new HashMap<>();
        take(set + "brand").ifPresent(written -> colours.put("brand", colour(set + "brand", written)));
        take(set + "on-brand").ifPresent(written -> colours.put("on-brand", colour(set + "on-brand", written)));
        take(set + "link").ifPresent(written -> colours.put("link", colour(set + "link", written)));
        Colour brand = colours.get("brand");
        if (brand != null) {
            readable(set + "on-brand on " + set + "brand", colours.getOrDefault("on-brand", WHITE), brand);
        } else if (colours.containsKey("on-brand")) {
            throw refused(set + "on-brand needs " + set + "brand beside it.");
        }
        Colour link = colours.get("link");
        if (link != null) {
            readable(set + "link on the paper " + paper, link, paper);
        }
        return Map.copyOf(colours);
    }

    private Colour colour(String key, String written) {
        return Colour.of(written.strip())
                .orElseThrow(() -> refused(key + " is a colour such as #0b5394, and not " + written));
    }

    private void readable(String what, Colour text, Colour ground) {
        double contrast = text.contrastWith(ground);
        if (contrast < LEAST_CONTRAST) {
            throw refused("%s has a contrast of %.1f to 1; people need %.1f to read it."
                    .formatted(what, contrast, LEAST_CONTRAST));
        }
    }

    /** The image that the file names, beside itself. */
    private @Nullable String logo() {
        String named = take(LOGO).orElse(null);
        if (named == null) {
            return null;
        }
        String image;
        try {
            image = Files.readString(file.resolveSibling(named.strip()), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw refused("names a logo that can't be read as text in UTF-8: " + named);
        }
        if (!image.contains("<svg") || ACTIVE.matcher(image).find()) {
            throw refused("names a logo that is not a plain SVG image, without scripts and links: " + named);
        }
        if (image.length() > LARGEST_LOGO) {
            throw refused(
                    "names a logo of more than " + LARGEST_LOGO + " characters, which every first visit pays for.");
        }
        return image;
    }

    private Optional<String> take(String key) {
        return Optional.ofNullable((String) said.remove(key));
    }

    private IllegalStateException refused(String why) {
        return new IllegalStateException("The brand file %s %s".formatted(file, why));
    }
}
