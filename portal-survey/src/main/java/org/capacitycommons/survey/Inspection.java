package org.capacitycommons.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Looks into a page as it stands in the browser: what axe finds, and whether it has to be scrolled sideways. */
final class Inspection {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String ASK = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']})
              .then(found => {
                const short = rules => rules.map(rule => ({rule: rule.id,
                  where: rule.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ')}));
                return {violations: short(found.violations), incomplete: short(found.incomplete)};
              })""";

    private static final String OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth";

    private final String axe = script();

    /** One rule with the elements that it was about. */
    record Finding(String rule, String where) {}

    /**
     * What axe said.
     *
     * @param undecided what it could not decide, such as contrast over a picture
     */
    record Findings(List<Finding> violations, List<Finding> undecided) {}

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Inspection.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Findings axe(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(axe);
        }
        Object said = page.evaluate(ASK, STANDARDS);
        return new Findings(findings(said, "violations"), findings(said, "incomplete"));
    }

    /** How many pixels a page is wider than the window. */
    int overflow(Page page) {
        return ((Number) page.evaluate(OVERFLOW)).intValue();
    }

    private static List<Finding> findings(Object said, String kind) {
        List<Finding> findings = new ArrayList<>();
        if (said instanceof Map<?, ?> kinds && kinds.get(kind) instanceof List<?> rules) {
            for (Object rule : rules) {
                if (rule instanceof Map<?, ?> parts) {
                    findings.add(new Finding(String.valueOf(parts.get("rule")), String.valueOf(parts.get("where"))));
                }
            }
        }
        return findings;
    }
}
