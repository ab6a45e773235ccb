package org.capacitycommons.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;

/** All ways to look at the portal, and a choice of them. */
public final class Views {
    /** The languages of the portal. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "zh", "ru", "sw");

    private static final long SEED = 1;
    private static final int PAGE = 0;
    private static final int LANGUAGE = 2;
    /** Every page in every language alone are more than may be looked at in a test. */
    static final Pairwise.Pair PAGE_AND_LANGUAGE = new Pairwise.Pair(PAGE, LANGUAGE);

    static final Pairwise<View> PAIRWISE = new Pairwise<View>(
            List.of(
                    view -> view.sight().page(),
                    view -> view.sight().state(),
                    View::language,
                    View::scheme,
                    View::width),
            Set.of(PAGE_AND_LANGUAGE));

    private Views() {}

    /** Every page in each of its states, as the list of sights tells them. */
    public static List<Sight> sights() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(Views.class.getResourceAsStream("sights.txt")), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sight::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many pages there are, whatever their state. */
    public static int pages() {
        return Math.toIntExact(sights().stream().map(Sight::page).distinct().count());
    }

    /** All of them, so ordered that a page is loaded once for all ways to look at it. */
    public static List<View> all() {
        List<View> all = new ArrayList<>();
        for (Sight sight : sights()) {
            for (String language : LANGUAGES) {
                for (Scheme scheme : Scheme.values()) {
                    for (Width width : Width.values()) {
                        all.add(new View(sight, language, scheme, width));
                    }
                }
            }
        }
        return all;
    }

    /** A pairwise choice of no more than so many, those of one person together. */
    public static List<View> choice(int most) {
        List<View> all = all();
        Set<View> chosen = new HashSet<>(PAIRWISE.choose(mixed(all), most));
        return all.stream().filter(chosen::contains).toList();
    }

    /** In an order of no meaning, so that the first of several equally good ones is not always an English one. */
    private static List<View> mixed(List<View> all) {
        List<View> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(SEED));
        return mixed;
    }
}
