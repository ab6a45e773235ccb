package org.capacitycommons.catalog.model;

import java.util.Optional;
import java.util.stream.Stream;

/** What sources tell of a model, and how two values of it are compared. */
public enum FactField {
    PARAMETERS_TOTAL("parametersTotal", Kind.NUMBER),
    PARAMETERS_ACTIVE("parametersActive", Kind.NUMBER),
    CONTEXT_TOKENS("contextTokens", Kind.NUMBER),
    LANGUAGES("languages", Kind.LIST),
    LANGUAGES_CLAIMED("languagesClaimed", Kind.NUMBER),
    MODALITIES("modalities", Kind.LIST),
    TASKS("tasks", Kind.LIST),
    SECTORS("sectors", Kind.LIST),
    RELEASED("released", Kind.DATE),
    REPOSITORY_CREATED("repositoryCreated", Kind.DATE),
    LICENCE("licence", Kind.LICENCE),
    LICENCE_STATUS("licenceStatus", Kind.TEXT),
    COMMERCIAL_USE("commercialUse", Kind.TEXT),
    OPENNESS("openness", Kind.TEXT),
    GATED("gated", Kind.TEXT),
    BASE_MODEL("baseModel", Kind.NAME),
    ARCHITECTURE("architecture", Kind.LIST),
    ACCESS("access", Kind.NAME),
    DEVELOPER("developer", Kind.NAME),
    DEVELOPER_NATIONS("developerNations", Kind.LIST),
    TRAINING_COMPUTE_FLOP("trainingComputeFlop", Kind.NUMBER);

    /** How values are compared; see {@link FactComparison}. */
    public enum Kind {
        NUMBER,
        DATE,
        LICENCE,
        /** Sources list more or less completely: that one list is longer is no contradiction. */
        LIST,
        /** Names of organisations: one may be the longer form of the other. */
        NAME,
        TEXT
    }

    private final String wire;
    private final Kind kind;

    FactField(String wire, Kind kind) {
        this.wire = wire;
        this.kind = kind;
    }

    /** Its name in the database and in answers. */
    public String wire() {
        return wire;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it can have such a value. */
    public boolean accepts(String value) {
        return FactValues.fit(this, value);
    }

    /** The field of that name; empty where there is none. */
    public static Optional<FactField> named(String wire) {
        return Stream.of(values()).filter(field -> field.wire.equals(wire)).findFirst();
    }
}
