package org.capacitycommons.portal.affordability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Typing;

/** Makes a question to the catalogue from what was typed, and tells at each field what could not be read. */
final class QuestionReader {
    private static final Pattern MODEL = Pattern.compile("[^/\\s]{1,96}/[^/\\s]{1,96}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final String DOLLARS = "USD";

    private final Typed typed;
    private final Map<String, Object> needs = new LinkedHashMap<>();
    private final Map<String, Object> atHand = new LinkedHashMap<>();
    private final Map<String, Object> rate = new LinkedHashMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    private QuestionReader(Typed typed) {
        this.typed = typed;
    }

    /** A question as read; with faults it is not asked. */
    record Reading(Question question, List<FieldFault> faults) {}

    /**
     * @param language finds the code of a language that is typed by name
     * @param nation finds the code of a nation that is typed by name
     */
    static Reading read(
            Typed typed, Function<String, Optional<String>> language, Function<String, Optional<String>> nation) {
        var reader = new QuestionReader(typed);
        reader.numbers();
        reader.models();
        reader.languages(language);
        reader.choices();
        reader.place(nation);
        reader.money();
        return new Reading(new Question(reader.needs, reader.atHand), List.copyOf(reader.faults));
    }

    /** What stands in one field as a list: several of the name, or one with commas. */
    static List<String> list(Typed typed, String name) {
        return typed.all(name).stream()
                .flatMap(value -> Stream.of(value.split("[,;،、，\\n]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private void numbers() {
        for (Quantity quantity : Quantity.values()) {
            String text = typed.first(quantity.parameter());
            if (text.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> number = quantity.read(text);
            if (number.isEmpty()) {
                faults.add(quantity.fault(text));
            } else if (quantity == Quantity.RATE) {
                rate.put("perUsDollar", number.get());
            } else {
                String[] path = quantity.path().split("\\.", -1);
                (path[0].equals("needs") ? needs : atHand).put(path[1], number.get());
            }
        }
    }

    private void models() {
        List<String> named = list(typed, "model");
        if (named.stream().anyMatch(id -> !MODEL.matcher(id).matches())) {
            fault("model", "not-a-model");
        } else if (named.size() > 20) {
            faults.add(new FieldFault("model", "too-many", Map.of("max", "20")));
        } else if (!named.isEmpty()) {
            needs.put("models", named);
        }
    }

    private void languages(Function<String, Optional<String>> code) {
        var codes = new ArrayList<String>();
        for (String name : list(typed, "language")) {
            code.apply(name).ifPresentOrElse(codes::add, () -> fault("language", "not-a-language"));
        }
        if (!codes.isEmpty()) {
            needs.put("languages", codes);
            needs.put("keepUnknownLanguages", typed.all("unknownLanguages").contains("yes"));
        }
    }

    private void choices() {
        String task = typed.first("task");
        if (!task.isEmpty()) {
            needs.put("tasks", List.of(task));
        }
        List<String> uses = typed.all("use");
        if (!CostForm.USES.containsAll(uses)) {
            fault("use", "not-an-option");
        } else if (!uses.isEmpty()) {
            needs.put("uses", uses);
        }
        String hardware = typed.first("hardware");
        if (!hardware.isEmpty()) {
            atHand.put("hardware", hardware);
        }
        String stored = typed.first("quantisation");
        if (!stored.isEmpty() && CostForm.QUANTISATIONS.contains(stored)) {
            atHand.put("quantisation", stored);
        } else if (!stored.isEmpty()) {
            fault("quantisation", "not-an-option");
        }
    }

    private void place(Function<String, Optional<String>> nation) {
        String name = typed.first("usedIn");
        if (!name.isEmpty()) {
            nation.apply(name)
                    .ifPresentOrElse(code -> needs.put("usedIn", code), () -> fault("usedIn", "not-a-nation"));
        }
    }

    /** A rate without its day and source can't be checked by anybody, so it is not taken. */
    private void money() {
        String currency = typed.first("currency").toUpperCase(Locale.ROOT);
        if (currency.isEmpty() || currency.equals(DOLLARS)) {
            if (!rate.isEmpty()) {
                fault("currency", "required");
            }
            return;
        }
        if (!CURRENCY.matcher(currency).matches()) {
            fault("currency", "not-a-currency");
            return;
        }
        atHand.put("currency", currency);
        if (rate.isEmpty()) {
            return;
        }
        String day = Typing.latinDigits(typed.first("rateOn"));
        if (!DAY.matcher(day).matches()) {
            fault("rateOn", day.isEmpty() ? "required" : "not-a-date");
        }
        if (typed.first("rateSource").isEmpty()) {
            fault("rateSource", "required");
        }
        rate.put("readOn", day);
        rate.put("source", typed.first("rateSource"));
        atHand.put("exchangeRate", rate);
    }

    private void fault(String field, String key) {
        faults.add(new FieldFault(field, key, null));
    }
}
