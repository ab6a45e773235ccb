package org.capacitycommons.partner.iati;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The rules of the standard beyond its schema, read from their own file and tried by XPath, as the public validator
 * does. Cases of {@code iati-organisations} find nothing in a file of activities and so never fail.
 */
final class Ruleset {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode rules;
    private final Set<String> agencies = new TreeSet<>();
    private final LocalDate today;
    private final XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    private final Map<String, XPathExpression> compiled = new HashMap<>();
    private final Map<String, Integer> tried = new TreeMap<>();

    Ruleset(Path folder, LocalDate today) throws IOException {
        rules = JSON.readTree(Files.readString(folder.resolve("rulesets/standard.json")));
        this.today = today;
        JsonNode list =
                JSON.readTree(Files.readString(folder.resolve("codelists-json/OrganisationRegistrationAgency.json")));
        list.findValuesAsText("code").forEach(agencies::add);
        xpath.setNamespaceContext(new XmlPrefix());
    }

    /** What the file breaks, as "id severity path". */
    List<String> broken(Document file) throws XPathExpressionException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, JsonNode> group : rules.properties()) {
            for (Node context : nodes(group.getKey(), file)) {
                tryAll(group.getValue(), context, "", broken);
            }
        }
        return broken;
    }

    /** How often each case found something to judge. */
    Map<String, Integer> tried() {
        return tried;
    }

    private void tryAll(JsonNode kinds, Node context, String loop, List<String> broken)
            throws XPathExpressionException {
        for (Map.Entry<String, JsonNode> kind : kinds.properties()) {
            for (JsonNode each : kind.getValue().get("cases")) {
                if (kind.getKey().equals("loop")) {
                    for (String value :
                            new LinkedHashSet<>(values(each.get("foreach").asText(), context))) {
                        tryAll(each.get("do"), context, value, broken);
                    }
                } else if (!holds(kind.getKey(), new Case(each, loop), context)) {
                    JsonNode info = each.get("ruleInfo");
                    broken.add(
                            info.get("id").asText() + " " + info.get("severity").asText() + " " + context.getNodeName()
                                    + " " + each.toString().replace("$1", loop));
                }
            }
        }
    }

    /** One case, with the value of its loop put in. */
    private record Case(JsonNode json, String loop) {
        String text(String member) {
            return json.path(member).asText().replace("$1", loop);
        }

        boolean has(String member) {
            return json.has(member);
        }

        String id() {
            return json.path("ruleInfo").path("id").asText();
        }

        List<String> paths(String member) {
            List<String> paths = new ArrayList<>();
            json.path(member).forEach(path -> paths.add(path.asText().replace("$1", loop)));
            return paths;
        }
    }

    private boolean holds(String kind, Case rule, Node context) throws XPathExpressionException {
        if (rule.has("condition") && !isTrue(rule.text("condition"), context)) {
            return true;
        }
        List<String> values = new ArrayList<>();
        for (String path : rule.paths("paths")) {
            if (!kind.equals("if_then")) {
                values.addAll(values(path, context));
            }
        }
        if (!values.isEmpty()) {
            tried.merge(rule.id(), 1, Integer::sum);
        }
        return switch (kind) {
            case "atleast_one" -> !values.isEmpty();
            case "no_more_than_one" -> values.size() <= 1;
            case "unique" -> new LinkedHashSet<>(values).size() == values.size();
            case "regex_matches" ->
                values.stream().allMatch(Pattern.compile(rule.text("regex")).asPredicate());
            case "no_spaces" -> values.stream().allMatch(value -> value.equals(value.strip()));
            case "range" -> values.stream().allMatch(value -> within(new BigDecimal(value), rule));
            case "strict_sum" ->
                values.isEmpty()
                        || values.stream()
                                        .map(BigDecimal::new)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(new BigDecimal(rule.text("sum")))
                                == 0;
            case "startswith" -> startsWith(rule, values, context);
            case "if_then" -> implies(rule, context);
            case "one_or_all" -> oneOrAll(rule, context);
            case "date_now" -> dates(rule.text("date"), context).stream().allMatch(day -> !day.isAfter(today));
            case "date_order" -> inOrder(rule, context);
            case "time_limit" -> withinAYear(rule, context);
            case "between_dates" -> nodes(rule.text("date"), context).isEmpty();
            default -> throw new IllegalStateException("A rule of a kind that nobody knows: " + kind);
        };
    }

    private static boolean within(BigDecimal value, Case rule) {
        return value.compareTo(new BigDecimal(rule.text("min"))) >= 0
                && value.compareTo(new BigDecimal(rule.text("max"))) <= 0;
    }

    private boolean startsWith(Case rule, List<String> values, Node context) throws XPathExpressionException {
        Set<String> prefixes = new LinkedHashSet<>();
        for (String prefix : rule.paths("prefix")) {
            if (prefix.equals("ORG-ID-PREFIX")) {
                prefixes.addAll(agencies);
            } else {
                values(prefix, context).forEach(value -> prefixes.add(value + rule.text("separator")));
            }
        }
        return values.stream().allMatch(value -> prefixes.stream().anyMatch(value::startsWith));
    }

    private boolean implies(Case rule, Node context) throws XPathExpressionException {
        boolean judged = isTrue(rule.text("if"), context);
        if (judged) {
            tried.merge(rule.id(), 1, Integer::sum);
        }
        return !judged || isTrue(rule.text("then"), context);
    }

    /** Something stands once for the whole activity, or at each place. */
    private boolean oneOrAll(Case rule, Node context) throws XPathExpressionException {
        String missing = switch (rule.text("all")) {
            case "lang" -> "descendant::narrative[not(@xml:lang)]";
            case "currency" -> "descendant::value[not(@currency)]";
            case "sector" -> "self::*[transaction/sector]/transaction[not(sector)]";
            default -> throw new IllegalStateException(rule.text("all"));
        };
        tried.merge(rule.id(), 1, Integer::sum);
        return isTrue(rule.text("one"), context) || nodes(missing, context).isEmpty();
    }

    private boolean inOrder(Case rule, Node context) throws XPathExpressionException {
        boolean now = rule.text("more").equals("NOW");
        List<LocalDate> more = now ? List.of(today) : dates(rule.text("more"), context);
        for (LocalDate less : dates(rule.text("less"), context)) {
            for (LocalDate later : more) {
                tried.merge(rule.id(), 1, Integer::sum);
                if (now ? less.isAfter(later) : !less.isBefore(later)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean withinAYear(Case rule, Node context) throws XPathExpressionException {
        for (LocalDate start : dates(rule.text("start"), context)) {
            for (LocalDate end : dates(rule.text("end"), context)) {
                tried.merge(rule.id(), 1, Integer::sum);
                if (end.isAfter(start.plusYears(1))) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<LocalDate> dates(String path, Node context) throws XPathExpressionException {
        return values(path, context).stream()
                .map(text -> LocalDate.parse(text.substring(0, 10)))
                .toList();
    }

    private boolean isTrue(String expression, Node context) throws XPathExpressionException {
        return (Boolean) compiled(expression).evaluate(context, XPathConstants.BOOLEAN);
    }

    private List<String> values(String path, Node context) throws XPathExpressionException {
        return nodes(path, context).stream().map(Node::getTextContent).toList();
    }

    private List<Node> nodes(String path, Node context) throws XPathExpressionException {
        NodeList found = (NodeList) compiled(path).evaluate(context, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }

    private XPathExpression compiled(String expression) throws XPathExpressionException {
        XPathExpression known = compiled.get(expression);
        if (known == null) {
            known = xpath.compile(expression);
            compiled.put(expression, known);
        }
        return known;
    }
}
