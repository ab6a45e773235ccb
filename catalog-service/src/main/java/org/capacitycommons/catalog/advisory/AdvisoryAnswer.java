package org.capacitycommons.catalog.advisory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An advisory, and what is open to who asks. */
record AdvisoryAnswer(
        @JsonUnwrapped AdvisoryView advisory,

        @Schema(description = "What the caller may do with it: change, withdraw")
        List<String> may) {

    static AdvisoryAnswer of(AdvisoryView advisory, boolean admin) {
        return new AdvisoryAnswer(
                advisory,
                Stream.of(AdvisoryState.Move.values())
                        .filter(move -> admin && advisory.state().allows(move))
                        .map(move -> move.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
