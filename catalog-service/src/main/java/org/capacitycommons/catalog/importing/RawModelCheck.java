package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What no record may hold, whatever feed it is of: a single one that can't be stored would cost the whole batch, and
 * with it the run.
 */
final class RawModelCheck {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DIGITS = 100;

    private RawModelCheck() {}

    /** The first thing that is wrong; null when nothing is. */
    static @Nullable String fault(RawModel model) {
        if (!RecordIds.isKey(model.key())) {
            return "has a key that is too long or holds control characters";
        }
        if (!names(model).allMatch(RecordIds::isKey)) {
            return "names a benchmark, a component or a file in a way that is too long or holds control characters";
        }
        if (!texts(model).allMatch(text -> text.length() <= LONGEST_TEXT && RecordIds.isPrintable(text))) {
            return "holds a text that is too long or has control characters";
        }
        return numbers(model).allMatch(RawModelCheck::isBounded) ? null : "holds a number with too many digits";
    }

    /** Texts that stand in an index. */
    private static Stream<String> names(RawModel model) {
        RawModel.Revision revision = model.revision();
        return Stream.of(
                        model.scores().stream().map(RawModel.Score::benchmark),
                        model.components().stream().map(RawModel.Component::name),
                        revision == null
                                ? Stream.<String>empty()
                                : revision.files().stream().map(RawModel.Revision.File::path))
                .flatMap(each -> each);
    }

    private static Stream<String> texts(RawModel model) {
        return Stream.of(
                        stated(model.name(), model.hubId()),
                        model.facts().stream().flatMap(fact -> stated(fact.value(), fact.stated(), fact.sourceUrl())),
                        model.scores().stream().flatMap(RawModelCheck::texts),
                        model.components().stream()
                                .flatMap(part -> stated(part.statedLicence(), part.licenceId(), part.licenceUrl())),
                        model.energy().stream()
                                .flatMap(
                                        measured -> stated(measured.task(), measured.hardware(), measured.reasoning())),
                        Stream.ofNullable(model.revision()).flatMap(RawModelCheck::texts))
                .flatMap(each -> each);
    }

    private static Stream<String> texts(RawModel.Score score) {
        return stated(
                score.language(),
                score.metric(),
                score.score(),
                score.variant(),
                score.evaluatedBy(),
                score.evaluatedOn(),
                score.sourceUrl());
    }

    private static Stream<String> texts(RawModel.Revision revision) {
        return Stream.concat(
                revision.elements().keySet().stream(), stated(revision.repository(), revision.quantisation()));
    }

    private static Stream<String> stated(@Nullable String... texts) {
        return Arrays.stream(texts).flatMap(Stream::ofNullable);
    }

    private static Stream<BigDecimal> numbers(RawModel model) {
        return Stream.concat(
                model.scores().stream().flatMap(score -> Stream.ofNullable(score.value())),
                model.energy().stream().map(RawModel.Energy::wattHours));
    }

    private static boolean isBounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }
}
