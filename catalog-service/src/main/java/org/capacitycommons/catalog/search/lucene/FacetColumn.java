package org.capacitycommons.catalog.search.lucene;

import java.util.Arrays;

/** For each document of a segment the number of its set of values, in memory and as narrow as the numbers allow. */
sealed interface FacetColumn {

    int setOf(int document);

    /** Adds one to the set of each of the documents. */
    void count(int[] documents, int length, int[] countsBySet);

    /** Adds one for each document that has none of the wanted sets, and notes which filter it was. */
    void miss(int[] documents, int length, boolean[] wanted, byte filter, byte[] misses, byte[] missed);

    static FacetColumn of(int[] sets) {
        if (Arrays.stream(sets).allMatch(set -> set <= Character.MAX_VALUE)) {
            char[] narrow = new char[sets.length];
            for (int i = 0; i < sets.length; i++) {
                narrow[i] = (char) sets[i];
            }
            return new Narrow(narrow);
        }
        return new Wide(sets);
    }

    /** Up to 65,536 different sets, which only developers and languages of a large catalogue exceed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Narrow(char[] sets) implements FacetColumn {
        @Override
        public int setOf(int document) {
            return sets[document];
        }

        @Override
        public void count(int[] documents, int length, int[] countsBySet) {
            for (int i = 0; i < length; i++) {
                countsBySet[sets[documents[i]]]++;
            }
        }

        @Override
        public void miss(int[] documents, int length, boolean[] wanted, byte filter, byte[] misses, byte[] missed) {
            for (int i = 0; i < length; i++) {
                if (!wanted[sets[documents[i]]]) {
                    misses[i]++;
                    missed[i] = filter;
                }
            }
        }
    }

    /** Any number of sets. */
    @SuppressWarnings("ArrayRecordComponent")
    record Wide(int[] sets) implements FacetColumn {
        @Override
        public int setOf(int document) {
            return sets[document];
        }

        @Override
        public void count(int[] documents, int length, int[] countsBySet) {
            for (int i = 0; i < length; i++) {
                countsBySet[sets[documents[i]]]++;
            }
        }

        @Override
        public void miss(int[] documents, int length, boolean[] wanted, byte filter, byte[] misses, byte[] missed) {
            for (int i = 0; i < length; i++) {
                if (!wanted[sets[documents[i]]]) {
                    misses[i]++;
                    missed[i] = filter;
                }
            }
        }
    }
}
