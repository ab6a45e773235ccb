package org.capacitycommons.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PairwiseTest {
    private static final Pairwise.Pair MEAL_AND_DRINK = new Pairwise.Pair(0, 1);

    private record Menu(String meal, String drink, String bread) {}

    private static final Pairwise<Menu> MENUS = new Pairwise<>(List.of(Menu::meal, Menu::drink, Menu::bread), Set.of());

    @Test
    void everyPairIsChosen_withFarFewerThanAll() {
        List<Menu> all = menus(4, 4, 4);

        List<Menu> chosen = MENUS.choose(all, all.size());

        // Sixteen pairs of meal and drink need sixteen menus; a greedy choice needs a few more.
        assertThat(chosen).hasSizeBetween(16, 24).doesNotHaveDuplicates();
        assertThat(MENUS.missing(all, chosen, MEAL_AND_DRINK)).isZero();
        assertThat(MENUS.missing(all, chosen, new Pairwise.Pair(0, 2))).isZero();
        assertThat(MENUS.missing(all, chosen, new Pairwise.Pair(1, 2))).isZero();
    }

    @Test
    void aCombinationThatDoesNotExist_isNeitherChosenNorMissed() {
        List<Menu> all = new ArrayList<>(menus(3, 3, 2));
        all.removeIf(menu -> menu.meal().equals("0") && !menu.drink().equals("1"));

        List<Menu> chosen = MENUS.choose(all, all.size());

        assertThat(all).containsAll(chosen);
        assertThat(MENUS.missing(all, chosen, MEAL_AND_DRINK)).isZero();
    }

    @Test
    void whereNotAllPairsFit_theUrgentOnesComeFirst() {
        List<Menu> all = menus(6, 6, 2);
        Pairwise<Menu> patient = new Pairwise<>(List.of(Menu::meal, Menu::drink, Menu::bread), Set.of(MEAL_AND_DRINK));

        List<Menu> chosen = patient.choose(all, 14);

        assertThat(chosen).hasSize(14);
        assertThat(patient.missing(all, chosen, new Pairwise.Pair(0, 2))).isZero();
        assertThat(patient.missing(all, chosen, new Pairwise.Pair(1, 2))).isZero();
        assertThat(patient.missing(all, chosen, MEAL_AND_DRINK)).isEqualTo(36 - 14);
    }

    private static List<Menu> menus(int meals, int drinks, int breads) {
        List<Menu> menus = new ArrayList<>();
        for (int meal = 0; meal < meals; meal++) {
            for (int drink = 0; drink < drinks; drink++) {
                for (int bread = 0; bread < breads; bread++) {
                    menus.add(new Menu("" + meal, "" + drink, "" + bread));
                }
            }
        }
        return menus;
    }
}
