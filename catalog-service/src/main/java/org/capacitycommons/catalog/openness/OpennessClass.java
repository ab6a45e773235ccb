package org.capacitycommons.catalog.openness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Openness;

/**
 * The class of the Model Openness Framework that a release reaches. Pure: components in, class out.
 *
 * <p>A component counts when it is there and its licence is open for what it is made of. A research paper may stand in
 * for the technical report.
 */
public final class OpennessClass {
    private static final int LOWEST = 3;
    private static final int HIGHEST = 1;

    private OpennessClass() {}

    /** A component that was published; null when no licence is known for it. */
    public record Published(
            MofComponent component, @Nullable String licenceId) {
        public boolean isOpen() {
            return OpenLicences.fit(licenceId, component.contentType());
        }
    }

    /** The class that is reached; empty when not even class III is. */
    public static Optional<Openness> of(List<Published> published) {
        return IntStream.rangeClosed(HIGHEST, LOWEST)
                .filter(wanted -> missing(published, wanted).isEmpty())
                .boxed()
                .findFirst()
                .map(OpennessClass::named);
    }

    /** What stands between the release and a class: absent, or without an open licence. */
    public static List<MofComponent> missing(List<Published> published, Openness wanted) {
        return missing(published, number(wanted));
    }

    private static List<MofComponent> missing(List<Published> published, int wanted) {
        Map<MofComponent, Boolean> open = new EnumMap<>(MofComponent.class);
        published.forEach(one -> open.merge(one.component(), one.isOpen(), Boolean::logicalOr));
        if (open.getOrDefault(MofComponent.RESEARCH_PAPER, false)) {
            open.put(MofComponent.TECHNICAL_REPORT, true);
        }
        return Stream.of(MofComponent.values())
                .filter(MofComponent::isRequired)
                .filter(component -> component.firstClass() >= wanted)
                .filter(component -> !open.getOrDefault(component, false))
                .toList();
    }

    private static Openness named(int reached) {
        return switch (reached) {
            case HIGHEST -> Openness.OPEN_SCIENCE_CLASS_I;
            case LOWEST -> Openness.OPEN_MODEL_CLASS_III;
            default -> Openness.OPEN_TOOLING_CLASS_II;
        };
    }

    private static int number(Openness wanted) {
        return switch (wanted) {
            case OPEN_SCIENCE_CLASS_I -> HIGHEST;
            case OPEN_TOOLING_CLASS_II -> 2;
            case OPEN_MODEL_CLASS_III, OPEN_WEIGHTS, API_ONLY, NOT_KNOWN -> LOWEST;
        };
    }
}
