package org.capacitycommons.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.capacitycommons.catalog.model.Gated;
import org.capacitycommons.catalog.model.LicenceUse;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Openness;
import org.capacitycommons.catalog.price.OfferKind;

/** The filters that are counted beside the results. Several values of one are "or", different ones are "and". */
public enum Facet {
    TASK("task", Form.WORD),
    LANGUAGE("language", Form.LANGUAGE),
    LICENCE("licence", Form.WORD),
    USE("use", Form.anyOf(LicenceUse.values())),
    DEVELOPER("developer", Form.WORD),
    DEVELOPER_NATION("developerNation", Form.NATION),
    SECTOR("sector", Form.CONSTANT),
    OPENNESS("openness", Form.anyOf(Openness.values())),
    MODALITY("modality", Form.WORD),
    SIZE("size", Form.anyOf(SizeClass.values())),
    /** Kinds of the present offers; a model that nobody offers is listed under NONE. */
    OFFERS("offers", Pattern.compile("NONE|" + Form.anyOf(OfferKind.values()))),
    GATED("gated", Form.anyOf(Gated.values()));

    private final String parameter;
    private final Pattern form;

    Facet(String parameter, Pattern form) {
        this.parameter = parameter;
        this.form = form;
    }

    /** Its name in addresses and answers. */
    public String parameter() {
        return parameter;
    }

    /** What a model is listed under. */
    public List<String> valuesOf(Model model) {
        return switch (this) {
            case TASK -> model.tasks();
            case LANGUAGE -> model.languages();
            case LICENCE -> List.of(model.licence().facetValue());
            case USE -> model.licence().uses().stream().map(LicenceUse::name).toList();
            case DEVELOPER -> List.of(model.developer().id());
            case DEVELOPER_NATION -> model.developer().nations();
            case SECTOR -> model.sectors();
            case OPENNESS -> List.of(model.openness().name());
            case MODALITY -> model.modalities();
            case SIZE -> List.of(SizeClass.of(model.parametersTotal()).name());
            case OFFERS ->
                model.offers() == null ? List.of("NONE") : model.offers().kinds();
            case GATED -> List.of(model.gated().name());
        };
    }

    /** The filter of that name in addresses. */
    public static Optional<Facet> named(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    boolean knows(String value) {
        return form.matcher(value).matches();
    }

    /** What values of a filter may look like. */
    private static final class Form {
        static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");
        static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]{1,39}");
        static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
        static final Pattern NATION = Pattern.compile("[A-Z]{2}");

        private Form() {}

        static Pattern anyOf(Enum<?>... constants) {
            return Pattern.compile(
                    String.join("|", Stream.of(constants).map(Enum::name).toList()));
        }
    }
}
