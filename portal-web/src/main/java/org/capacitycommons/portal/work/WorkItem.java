package org.capacitycommons.portal.work;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * One record to decide on.
 *
 * @param title what it is called: words of the record or of the portal
 * @param version goes back with the decision; null where the service takes none
 * @param acts what may be done with it now
 */
@TemplateData
public record WorkItem(String title, @Nullable Long version, List<Line> lines, List<Link> links, List<Act> acts) {

    /** What is known, and what it is called. */
    @TemplateData
    public record Line(String label, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** Where more of it can be read. */
    @TemplateData
    public record Link(String label, String address) {}

    /** Something that may be done; some acts need a reason, which the other side reads. */
    public record Act(String name, boolean needsReason) {
        public static Act plain(String name) {
            return new Act(name, false);
        }

        /** Those of the acts that are open, in the order given; {@code reasoned} is the one that needs a reason. */
        public static List<Act> of(List<String> may, String reasoned, String... acts) {
            return Stream.of(acts)
                    .filter(may::contains)
                    .map(act -> new Act(act, act.equals(reasoned)))
                    .toList();
        }

        public static Act withReason(String name) {
            return new Act(name, true);
        }
    }
}
