package org.capacitycommons.catalog.price;

/** What is charged for. */
public enum PriceItem {
    INPUT,
    OUTPUT,
    CACHE_READ,
    CACHE_WRITE,
    /** Written to a cache that is kept for an hour. */
    CACHE_WRITE_1H,
    /** Thinking of the model, where priced apart from its answer. */
    REASONING,
    INPUT_AUDIO,
    OUTPUT_AUDIO,
    CACHE_READ_AUDIO,
    CACHE_WRITE_AUDIO,
    INPUT_IMAGE,
    OUTPUT_IMAGE,
    INPUT_VIDEO,
    OUTPUT_VIDEO,
    CITATION,
    REQUEST,
    WEB_SEARCH,
    CODE_INTERPRETER,
    /** Text read off a page. */
    READING,
    ANNOTATION
}
