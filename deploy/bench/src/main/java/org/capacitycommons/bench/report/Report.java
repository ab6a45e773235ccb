package org.capacitycommons.bench.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one run found out. Every line is also said at once, so that a long run can be followed. */
public final class Report {
    private final String benchmark;
    private final Instant begun;
    private final Consumer<String> said;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Report(String benchmark, Instant begun, Consumer<String> said) {
        this.benchmark = benchmark;
        this.begun = begun;
        this.said = said;
    }

    /** A circumstance without which the figures say little, such as the machine or its load. */
    public void about(Map<String, String> circumstances) {
        circumstances.forEach((name, value) -> {
            facts.put(name, value);
            said.accept("  " + name + ": " + value);
        });
    }

    /** Says what goes on; not kept. */
    public void progress(String text) {
        said.accept(text);
    }

    /** A sentence that belongs to the figures. */
    public void note(String text) {
        notes.add(text);
        said.accept("  " + text);
    }

    /** A time or size: reported, but the machine has its part in it. */
    public void reported(String name, Asked asked, double measured, String unit) {
        add(new Figure(name, asked, measured, unit, false));
    }

    /** A ratio against the engine below in the same run: the machine cancels out. */
    public void binding(String name, Asked asked, double measured) {
        add(new Figure(name, asked, measured, "", true));
    }

    /** A figure of which nothing was asked. */
    public void told(String name, double measured, String unit) {
        add(new Figure(name, new Asked.Nothing(), measured, unit, false));
    }

    /** Why the run ended before its end. */
    public void broken(String why) {
        note("NOT COMPLETE: " + why);
    }

    private void add(Figure figure) {
        figures.add(figure);
        said.accept(figure.line());
    }

    public String benchmark() {
        return benchmark;
    }

    public Instant begun() {
        return begun;
    }

    public Map<String, String> facts() {
        return Map.copyOf(facts);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
