package org.capacitycommons.portal.nation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.service.ServiceGone;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Typing;
import org.capacitycommons.portal.words.Words;

/** Names of nations in the visitor's language, from the suite's own table and never from the Java runtime. */
@ApplicationScoped
public class Nations {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int PAGE = 300;

    private final NationsApi api;
    private final Clock clock;
    private volatile @Nullable Table table;

    Nations(@RestClient NationsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Table(Map<String, NationsApi.Nation> byCode, Instant readAt) {}

    /** All nations, sorted as readers of the language expect. */
    List<NationsApi.Nation> all(Language language) {
        return byCode().values().stream()
                .sorted(Comparator.comparing(nation -> nameOf(nation, language), language.order()))
                .toList();
    }

    /** One nation with what is published of it. */
    Optional<NationRecord> find(String code) {
        return Calls.find(() -> api.nation(code));
    }

    /** Every nation as something to choose. */
    public List<Choice> choices(Language language) {
        return all(language).stream()
                .map(nation -> new Choice(nation.code(), nameOf(nation, language)))
                .toList();
    }

    /** The name of a nation; its code where the table is not at hand or does not know it. */
    public String name(@Nullable String code, Language language) {
        if (code == null) {
            return "";
        }
        var special = new Words(language).find("nation.code." + code);
        if (special.isPresent()) {
            return special.get();
        }
        try {
            NationsApi.Nation nation = byCode().get(code);
            return nation == null ? code : nameOf(nation, language);
        } catch (ServiceGone gone) {
            return code;
        }
    }

    /** The code of a nation that is typed by code or by a name in any language of the table. */
    public Optional<String> code(String typed) {
        String asked = Typing.folded(typed);
        return byCode().values().stream()
                .filter(nation -> nation.code().equalsIgnoreCase(asked)
                        || nation.names().values().stream()
                                .anyMatch(name -> Typing.folded(name).equals(asked)))
                .map(NationsApi.Nation::code)
                .findFirst();
    }

    static String nameOf(NationsApi.Nation nation, Language language) {
        String english = nation.names().getOrDefault("en", nation.code());
        return nation.names().getOrDefault(language.code(), english);
    }

    private Map<String, NationsApi.Nation> byCode() {
        Table known = table;
        if (known == null || known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = read(known);
            table = known;
        }
        return known.byCode();
    }

    /** The table changes a few times a year: an old copy is better than none. */
    private Table read(@Nullable Table old) {
        try {
            var nations = new ArrayList<NationsApi.Nation>();
            String cursor = null;
            do {
                String from = cursor;
                Listing<NationsApi.Nation> page = Calls.read(() -> api.nations(PAGE, from));
                nations.addAll(page.items());
                cursor = page.next();
            } while (cursor != null && nations.size() < 1000 && !nations.isEmpty());
            return new Table(
                    nations.stream()
                            .collect(Collectors.toMap(NationsApi.Nation::code, Function.identity(), (a, b) -> a)),
                    clock.instant());
        } catch (ServiceGone gone) {
            if (old == null) {
                throw gone;
            }
            return old;
        }
    }
}
