package org.capacitycommons.portal.affordability;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Form;
import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** The form of the page: it is sent as an address, so that an answer can be kept, passed on and asked again. */
@TemplateData
record CostForm(Form form, List<Group> groups) {
    static final List<String> USES = List.of("GOVERNMENT", "COMMERCIAL", "DERIVATIVES", "REDISTRIBUTION");
    static final List<String> QUANTISATIONS = List.of("Q4_K_M", "Q5_K_M", "Q8_0", "F16", "FP8", "MXFP4");
    private static final List<String> TASKS = List.of(
            "text-generation",
            "translation",
            "automatic-speech-recognition",
            "text-to-speech",
            "image-text-to-text",
            "image-to-text",
            "feature-extraction");
    private static final List<String> NEEDS = List.of(
            "model",
            "task",
            "language",
            "unknownLanguages",
            "usedIn",
            "use",
            "calls",
            "tokensIn",
            "tokensOut",
            "users",
            "context",
            "budget");
    private static final List<String> MACHINE =
            List.of("hardware", "quantisation", "price", "hostPrice", "hostWatts", "utilisation", "years", "pue");
    private static final List<String> MONEY = List.of(
            "electricity", "staff", "link", "rent", "currency", "rate", "rateOn", "rateSource", "data", "speed");

    /** Some fields under a heading. */
    @TemplateData
    record Group(String title, List<Field> fields) {}

    /** What the form starts with; what the address gives already stands above it. */
    static Typed started(Typed address) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Quantity quantity : Quantity.values()) {
            if (!quantity.usual().isEmpty()) {
                values.put(quantity.parameter(), List.of(quantity.usual()));
            }
        }
        values.put("task", List.of(TASKS.getFirst()));
        values.put("use", List.of(USES.getFirst()));
        values.put("quantisation", List.of(QUANTISATIONS.getFirst()));
        values.putAll(address.fields());
        return Typed.from(values);
    }

    static CostForm of(
            Typed typed, List<FieldFault> faults, List<Choice> machines, Optional<String> nation, Words words) {
        var maker = new Maker(typed, faults, machines, nation, words);
        List<Group> groups = List.of(
                new Group(
                        words.say("cost.group.needs"),
                        NEEDS.stream().map(maker::field).toList()),
                new Group(
                        words.say("cost.group.machine"),
                        MACHINE.stream().map(maker::field).toList()),
                new Group(
                        words.say("cost.group.money"),
                        MONEY.stream().map(maker::field).toList()));
        var fields = groups.stream().flatMap(g -> g.fields().stream()).toList();
        var lines = new ArrayList<Form.ErrorLine>();
        for (Field field : fields) {
            if (field.error() != null) {
                lines.add(new Form.ErrorLine("#" + field.id(), field.label() + ": " + field.error()));
            }
        }
        faults.stream()
                .filter(fault -> fields.stream().noneMatch(f -> f.name().equals(fault.field())))
                .forEach(fault -> lines.add(new Form.ErrorLine(null, Messages.say(fault, words))));
        String action = "/" + words.language().code() + "/affordability";
        return new CostForm(new Form(action, "", "", null, "", fields, null, List.copyOf(lines)), groups);
    }

    /** Makes single fields. */
    private record Maker(
            Typed typed, List<FieldFault> faults, List<Choice> machines, Optional<String> nation, Words words) {

        Field field(String name) {
            return drawn(name).hint(hint(name)).error(Messages.at(name, faults, words));
        }

        private Field drawn(String name) {
            return switch (name) {
                case "model", "language" ->
                    Field.text(name, label(name), String.join(", ", QuestionReader.list(typed, name)));
                case "task" -> select(name, codes(TASKS, "catalog.task"));
                case "hardware" -> select(name, machines);
                case "quantisation" ->
                    select(
                            name,
                            QUANTISATIONS.stream().map(q -> new Choice(q, q)).toList());
                case "use" ->
                    Field.choice(name, label(name), Control.CHECKBOXES, typed.all(name), codes(USES, "models.use"));
                case "unknownLanguages" ->
                    Field.choice(
                            name,
                            label(name),
                            Control.CHECKBOXES,
                            typed.all(name),
                            List.of(new Choice("yes", words.say("cost.unknownLanguages.yes"))));
                case "usedIn", "currency", "rateOn", "rateSource" -> Field.text(name, label(name), typed.first(name));
                default -> Field.text(name, label(name), typed.first(name)).drawnAs(Control.NUMBER);
            };
        }

        private Field select(String name, List<Choice> choices) {
            var all = Stream.concat(Stream.of(new Choice("", words.say("page.choose"))), choices.stream())
                    .toList();
            return Field.choice(name, label(name), Control.SELECT, typed.all(name), all);
        }

        private List<Choice> codes(List<String> codes, String prefix) {
            return codes.stream().map(c -> new Choice(c, words.name(prefix, c))).toList();
        }

        private String label(String name) {
            return words.say("cost.field." + name);
        }

        private @Nullable String hint(String name) {
            if (name.equals("currency")) {
                return nation.flatMap(CostForm::currencyOf)
                        .map(code -> words.say("cost.currency.of", code))
                        .orElseGet(() -> words.say("cost.currency.none"));
            }
            return words.find("cost.hint." + name).orElse(null);
        }
    }

    /** The currency of a nation, as ISO 4217 lists it; empty where there is none. */
    static Optional<String> currencyOf(String nation) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", nation)))
                    .map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException noNation) {
            return Optional.empty();
        }
    }

    /** Faults that the catalogue found, at the fields of this form. */
    static List<FieldFault> atFields(List<FieldFault> faults) {
        Map<String, String> others = Map.of(
                "needs.usedIn", "usedIn",
                "needs.tasks", "task",
                "needs.languages", "language",
                "needs.uses", "use",
                "needs.models", "model",
                "atHand.hardware", "hardware",
                "atHand.currency", "currency",
                "atHand.exchangeRate.readOn", "rateOn",
                "atHand.exchangeRate.source", "rateSource");
        return faults.stream()
                .map(fault -> {
                    String path = fault.field().replaceAll("\\[.*", "");
                    String name = Quantity.at(path)
                            .map(Quantity::parameter)
                            .orElseGet(() -> others.getOrDefault(path, fault.field()));
                    return new FieldFault(name, sayable(fault), fault.params());
                })
                .toList();
    }

    /** A range whose ends the catalogue does not name can't be said: the visitor is asked to look again. */
    private static String sayable(FieldFault fault) {
        boolean bounded = fault.values().keySet().containsAll(List.of("min", "max"));
        return fault.key().equals("out-of-range") && !bounded ? "other" : fault.key();
    }
}
