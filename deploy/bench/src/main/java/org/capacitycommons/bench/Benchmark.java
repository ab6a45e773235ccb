package org.capacitycommons.bench;

import org.capacitycommons.bench.report.Report;

/** One thing to measure: it builds its own scratch surroundings, and takes them down again. */
public interface Benchmark {

    /** Its name on the command line, one lower-case word. */
    String name();

    /** What it measures, in one line. */
    String about();

    /**
     * Measures, and notes every figure as soon as it is known, so that one that fails later takes nothing away.
     * A figure below what was asked is a figure; only what can't be measured is an exception.
     */
    void run(Options options, Report report) throws Exception;
}
