package org.capacitycommons.bench.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.bench.report.Report;
import org.capacitycommons.survey.Accounts;
import org.capacitycommons.survey.Chromium;
import org.capacitycommons.survey.Complaint;
import org.capacitycommons.survey.Surveyor;
import org.capacitycommons.survey.View;
import org.capacitycommons.survey.Views;

/**
 * Looks at every page in every state, language, colour scheme and width, with two browsers and for so long at most. What
 * is looked at first has no order, so a run that is cut short has seen something of everything.
 */
final class Everybody {
    private static final long SEED = 42;
    private static final long SAY_EVERY_SECONDS = 30;
    private static final int TOLD = 40;

    private final String portal;
    private final Accounts accounts;
    private final Map<String, String> scenery;
    /** Views of one page as it stands in the browser; those with a form to send have one browser for themselves. */
    private final ConcurrentLinkedQueue<List<View>> looking = new ConcurrentLinkedQueue<>();

    private final ConcurrentLinkedQueue<List<View>> sending = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Complaint> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> undecided = Collections.synchronizedMap(new TreeMap<>());
    private final AtomicInteger looked = new AtomicInteger();

    Everybody(String portal, Accounts accounts, Map<String, String> scenery) {
        this.portal = portal;
        this.accounts = accounts;
        this.scenery = scenery;
    }

    void measure(Duration most, Measured measured, Report report) throws Exception {
        List<View> all = Views.all();
        report.progress("Looking at %,d views of %d pages, for %d minutes at most"
                .formatted(all.size(), Views.pages(), most.toMinutes()));
        share(all);
        long end = System.nanoTime() + most.toNanos();
        try (ExecutorService browsers = Executors.newFixedThreadPool(2);
                ScheduledExecutorService sayings = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> said = sayings.scheduleAtFixedRate(
                    () -> report.progress(
                            "  %,d of %,d, %d complaints".formatted(looked.get(), all.size(), complaints.size())),
                    SAY_EVERY_SECONDS,
                    SAY_EVERY_SECONDS,
                    TimeUnit.SECONDS);
            List<Future<?>> work =
                    List.of(browsers.submit(() -> survey(sending, end)), browsers.submit(() -> survey(looking, end)));
            try {
                for (Future<?> browser : work) {
                    browser.get();
                }
            } finally {
                said.cancel(false);
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
        tell(all.size(), measured, report);
    }

    private void share(List<View> all) {
        Map<String, List<View>> pages = new LinkedHashMap<>();
        all.forEach(view -> pages.computeIfAbsent(
                        view.language() + view.sight().person() + view.sight(), _ -> new ArrayList<>())
                .add(view));
        List<List<View>> mixed = new ArrayList<>(pages.values());
        Collections.shuffle(mixed, new Random(SEED));
        mixed.forEach(page -> (page.getFirst().sight().gestures().isEmpty() ? looking : sending).add(page));
    }

    private void survey(ConcurrentLinkedQueue<List<View>> own, long end) {
        try (Chromium browser = new Chromium();
                Surveyor surveyor = new Surveyor(browser, portal, accounts, scenery)) {
            for (List<View> page = next(own); page != null && System.nanoTime() < end; page = next(own)) {
                page.forEach(view -> {
                    complaints.addAll(surveyor.look(view));
                    looked.incrementAndGet();
                });
            }
            surveyor.undecided().forEach((rule, times) -> undecided.merge(rule, times, Integer::sum));
        }
    }

    /** Whoever has nothing left to send helps looking. */
    private @Nullable List<View> next(ConcurrentLinkedQueue<List<View>> own) {
        List<View> page = own.poll();
        return page != null ? page : looking.poll();
    }

    private void tell(int all, Measured measured, Report report) {
        measured.looked(looked.get(), all);
        int sideways = Math.toIntExact(complaints.stream()
                .filter(complaint -> complaint.rule().equals(Complaint.SIDEWAYS))
                .count());
        measured.note(Shown.VIOLATIONS, complaints.size() - sideways);
        measured.note(Shown.OVERFLOWS, sideways);
        complaints.stream().map(Complaint::toString).limit(TOLD).forEach(report::note);
        if (complaints.size() > TOLD) {
            report.note("And %d more.".formatted(complaints.size() - TOLD));
        }
        if (!undecided.isEmpty()) {
            report.note("What axe leaves to people, by rule and number of views: " + undecided);
        }
    }
}
