package org.capacitycommons.portal.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.service.ServiceRefusal;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Typing;

/** The languages that models may speak: a closed list of codes, each with its names. */
@ApplicationScoped
public class Languages {
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    private final CatalogApi api;
    private final Clock clock;
    private volatile @Nullable Table table;

    Languages(@RestClient CatalogApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Table(Map<String, CatalogApi.LanguageNames> byCode, Instant readAt) {}

    /** The code of a language that is typed by code or by name, in any language of the portal or its own. */
    public Optional<String> code(String typed, Language language) {
        String asked = Typing.folded(typed);
        var known = byCode();
        if (known.containsKey(asked) || (known.isEmpty() && CODE.matcher(asked).matches())) {
            return Optional.of(asked);
        }
        return known.values().stream()
                .filter(each -> names(each, language)
                        .anyMatch(name -> Typing.folded(name).equals(asked)))
                .map(CatalogApi.LanguageNames::code)
                .findFirst();
    }

    /** The name of a language: the Java runtime's own where it has one, else the catalogue's; else the code. */
    public String name(String code, Language language) {
        String name = Locale.forLanguageTag(code).getDisplayName(language.locale());
        if (!name.isEmpty() && !name.equals(code)) {
            return name;
        }
        var known = byCode().get(code);
        return known == null ? code : known.names().getOrDefault(language.code(), code);
    }

    private static Stream<String> names(CatalogApi.LanguageNames known, Language language) {
        String here = Locale.forLanguageTag(known.code()).getDisplayName(language.locale());
        return Stream.of(known.names().values().stream(), Stream.of(here), Stream.ofNullable(known.ownName()))
                .flatMap(each -> each);
    }

    private Map<String, CatalogApi.LanguageNames> byCode() {
        Table known = table;
        if (known == null || known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = read(known);
            table = known;
        }
        return known == null ? Map.of() : known.byCode();
    }

    /** Without the list codes still serve, so its absence stops no page. */
    private @Nullable Table read(@Nullable Table old) {
        try {
            List<CatalogApi.LanguageNames> all = Calls.read(api::languages);
            var byCode = new LinkedHashMap<String, CatalogApi.LanguageNames>();
            all.forEach(each -> byCode.put(each.code(), each));
            return new Table(byCode, clock.instant());
        } catch (ServiceGone | ServiceRefusal without) {
            return old;
        }
    }
}
