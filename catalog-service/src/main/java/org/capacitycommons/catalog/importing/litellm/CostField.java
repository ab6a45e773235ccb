package org.capacitycommons.catalog.importing.litellm;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Rate;
import org.capacitycommons.catalog.price.Service;

import static java.util.Map.entry;

/**
 * What a name such as {@code input_cost_per_token_above_200k_tokens_priority} says. A name that is not understood whole
 * is none: half of one would be a price under wrong terms. Names with {@code dbu} are among those: they are no money.
 */
record CostField(PriceItem item, PriceUnit unit, Rate.Terms terms) {
    private static final long THOUSAND = 1_000;
    private static final Pattern SERVICE = Pattern.compile("(.+)_(flex|priority|batches)");
    private static final Pattern ABOVE_TOKENS = Pattern.compile("(.+)_above_(\\d{1,6})k_tokens");
    private static final Pattern VARIANT = Pattern.compile("(.+)_(above_\\d{1,4}s_interval|\\d{3,4}p)");

    private static final Map<String, Meter> METERS = Map.ofEntries(
            entry("input_cost_per_token", new Meter(PriceItem.INPUT, PriceUnit.TOKEN)),
            entry("output_cost_per_token", new Meter(PriceItem.OUTPUT, PriceUnit.TOKEN)),
            entry("cache_read_input_token_cost", new Meter(PriceItem.CACHE_READ, PriceUnit.TOKEN)),
            entry("input_cost_per_token_cache_hit", new Meter(PriceItem.CACHE_READ, PriceUnit.TOKEN)),
            entry("cache_creation_input_token_cost", new Meter(PriceItem.CACHE_WRITE, PriceUnit.TOKEN)),
            entry("cache_creation_input_token_cost_above_1hr", new Meter(PriceItem.CACHE_WRITE_1H, PriceUnit.TOKEN)),
            entry("output_cost_per_reasoning_token", new Meter(PriceItem.REASONING, PriceUnit.TOKEN)),
            entry("input_cost_per_audio_token", new Meter(PriceItem.INPUT_AUDIO, PriceUnit.TOKEN)),
            entry("output_cost_per_audio_token", new Meter(PriceItem.OUTPUT_AUDIO, PriceUnit.TOKEN)),
            entry("cache_read_input_audio_token_cost", new Meter(PriceItem.CACHE_READ_AUDIO, PriceUnit.TOKEN)),
            entry("cache_creation_input_audio_token_cost", new Meter(PriceItem.CACHE_WRITE_AUDIO, PriceUnit.TOKEN)),
            entry("input_cost_per_image_token", new Meter(PriceItem.INPUT_IMAGE, PriceUnit.TOKEN)),
            entry("output_cost_per_image_token", new Meter(PriceItem.OUTPUT_IMAGE, PriceUnit.TOKEN)),
            entry("output_cost_per_video_token", new Meter(PriceItem.OUTPUT_VIDEO, PriceUnit.TOKEN)),
            entry("citation_cost_per_token", new Meter(PriceItem.CITATION, PriceUnit.TOKEN)),
            entry("input_cost_per_character", new Meter(PriceItem.INPUT, PriceUnit.CHARACTER)),
            entry("output_cost_per_character", new Meter(PriceItem.OUTPUT, PriceUnit.CHARACTER)),
            entry("input_cost_per_image", new Meter(PriceItem.INPUT_IMAGE, PriceUnit.IMAGE)),
            entry("output_cost_per_image", new Meter(PriceItem.OUTPUT_IMAGE, PriceUnit.IMAGE)),
            entry("input_cost_per_pixel", new Meter(PriceItem.INPUT_IMAGE, PriceUnit.PIXEL)),
            entry("output_cost_per_pixel", new Meter(PriceItem.OUTPUT_IMAGE, PriceUnit.PIXEL)),
            entry("input_cost_per_second", new Meter(PriceItem.INPUT, PriceUnit.SECOND)),
            entry("output_cost_per_second", new Meter(PriceItem.OUTPUT, PriceUnit.SECOND)),
            entry("input_cost_per_audio_per_second", new Meter(PriceItem.INPUT_AUDIO, PriceUnit.SECOND)),
            entry("input_cost_per_video_per_second", new Meter(PriceItem.INPUT_VIDEO, PriceUnit.SECOND)),
            entry("output_cost_per_video_per_second", new Meter(PriceItem.OUTPUT_VIDEO, PriceUnit.SECOND)),
            entry("input_cost_per_request", new Meter(PriceItem.REQUEST, PriceUnit.REQUEST)),
            entry("input_cost_per_query", new Meter(PriceItem.REQUEST, PriceUnit.QUERY)),
            entry("code_interpreter_cost_per_session", new Meter(PriceItem.CODE_INTERPRETER, PriceUnit.SESSION)),
            entry("ocr_cost_per_page", new Meter(PriceItem.READING, PriceUnit.PAGE)),
            entry("ocr_cost_per_credit", new Meter(PriceItem.READING, PriceUnit.CREDIT)),
            entry("annotation_cost_per_page", new Meter(PriceItem.ANNOTATION, PriceUnit.PAGE)));

    private record Meter(PriceItem item, PriceUnit unit) {}

    /** What a field of this name is the price of; empty when it is no price, or one of an unknown kind. */
    static Optional<CostField> named(String name) {
        Matcher service = SERVICE.matcher(name);
        String rest = service.matches() ? service.group(1) : name;
        Matcher above = ABOVE_TOKENS.matcher(rest);
        Long aboveTokens = above.matches() ? Long.parseLong(above.group(2)) * THOUSAND : null;
        rest = above.matches() ? above.group(1) : rest;
        Matcher variant = VARIANT.matcher(rest);
        String size = variant.matches() ? variant.group(2).replace('_', ' ') : null;
        rest = variant.matches() ? variant.group(1) : rest;
        Rate.Terms terms = new Rate.Terms(
                service.matches() ? service(service.group(2)) : Service.STANDARD, aboveTokens, size, null);
        return Optional.ofNullable(METERS.get(rest)).map(meter -> new CostField(meter.item(), meter.unit(), terms));
    }

    private static Service service(String suffix) {
        return switch (suffix) {
            case "flex" -> Service.FLEX;
            case "priority" -> Service.PRIORITY;
            default -> Service.BATCH;
        };
    }
}
