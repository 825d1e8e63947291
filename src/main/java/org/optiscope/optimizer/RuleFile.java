package org.optiscope.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.formula.Expression;
import org.optiscope.formula.RuleProgram;
import org.optiscope.formula.Switches;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.text.Texts;

/**
 * Reads a rule from JSON; every fault is one sentence that says where and what.
 *
 * <p>A text that depends on the settings is an array: {@code [["amsgrad", "AMSGrad"], "Adam"]}, conditions first.
 */
final class RuleFile {
    private static final Set<String> KEYS = Json.keys(
            "id",
            "name",
            "title",
            "lineage",
            "order",
            "source",
            "conventions",
            "summary",
            "hyperparameters",
            "requires",
            "where",
            "quantities",
            "update",
            "stages",
            "variants");
    private static final Set<String> QUANTITY =
            Json.keys("key", "symbol", "meaning", "formula", "start", "seen", "when");
    private static final Set<String> REQUIREMENT = Json.keys("that", "otherwise");
    /** What a run says besides its settings. */
    static final Set<String> OF_A_RUN = Json.keys("optimizer", "label", "visible", "hue", "schedule");

    /** What every formula may use. */
    static final Set<String> GIVEN = Json.keys("g", "theta", "t");

    private static final Map<String, Rule.Place> PLACES =
            Map.of("shown", Rule.Place.SHOWN, "told", Rule.Place.TOLD, "hidden", Rule.Place.HIDDEN);

    /** So many quantities, hyperparameters and abbreviations each: far more than a rule has, and little enough for the stack. */
    private static final int MOST = RuleDraft.MAX_LINES;

    private final Json file;
    private final List<Hyperparameter> hyperparameters = new ArrayList<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, Expression> abbreviations = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();
    private Switches switches;

    private RuleFile(Json file) {
        this.file = file;
    }

    /** The rule that an object defines. */
    static OptimizerKind read(Json file) throws JsonException {
        return new RuleFile(file).kind();
    }

    private OptimizerKind kind() throws JsonException {
        Map<String, Json> members = file.members(KEYS);
        readHyperparameters();
        List<Json> declared = file.required("quantities").items(-1, Texts.later("optimizer.array-of-quantities"));
        requireFew(file.required("quantities"), declared.size(), "quantities");
        for (Json quantity : declared) {
            declare(quantity.required("key"));
        }
        if (members.containsKey("where")) {
            Map<String, Json> where = members.get("where").members(Texts.later("optimizer.object-of-formulas"));
            requireFew(members.get("where"), where.size(), "abbreviations");
            for (var entry : where.entrySet()) {
                Expression formula = formula(entry.getValue());
                requireNew(entry.getValue(), entry.getKey());
                abbreviations.put(entry.getKey(), formula);
            }
        }
        List<Rule.Declared> quantities = new ArrayList<>();
        for (Json quantity : declared) {
            quantities.add(quantity(quantity));
        }
        Json update = file.required("update");
        Expression formula = formula(update);
        quantities.add(new Rule.Declared(
                Rule.UPDATE,
                Cases.always("Δθ"),
                "displacement",
                formula,
                new Expression.Constant(0),
                Rule.Place.HIDDEN,
                null));
        RuleOrder.require(quantities, declared);
        keys.add(Rule.UPDATE);
        quantities.forEach(line -> switches.add(line.formula()));
        String name = text("name");
        Rule rule = new Rule(
                members.containsKey("order") ? (int) members.get("order").whole() : Integer.MAX_VALUE,
                text("source"),
                List.copyOf(quantities),
                members.containsKey("title") ? cases(members.get("title")) : Cases.always(name),
                requirements(),
                new StageFile(this, keys).stages(members.get("stages")),
                new VariantFile(hyperparameters).variants(members.get("variants")),
                file.plain());
        return new OptimizerKind(
                text("id"), name, lineage(file.required("lineage")), text("summary"), hyperparameters, rule, switches);
    }

    private static void requireFew(Json place, int count, String what) throws JsonException {
        if (count > MOST) {
            throw place.wrong(Texts.get("optimizer.too-many." + what, count, MOST));
        }
    }

    private void readHyperparameters() throws JsonException {
        List<Json> declared =
                file.required("hyperparameters").items(-1, Texts.later("optimizer.array-of-hyperparameters"));
        requireFew(file.required("hyperparameters"), declared.size(), "hyperparameters");
        for (Json json : declared) {
            Hyperparameter hyperparameter = HyperparameterFile.read(json);
            requireNew(json.required("key"), hyperparameter.key());
            if (OF_A_RUN.contains(hyperparameter.key())) {
                throw json.required("key").wrong(Texts.get("optimizer.key-of-run", hyperparameter.key()));
            }
            hyperparameters.add(hyperparameter);
            (hyperparameter instanceof Hyperparameter.Flag ? flags : numbers).add(hyperparameter.key());
        }
        if (!numbers.contains(OptimizerKind.LEARNING_RATE)) {
            throw file.required("hyperparameters").wrong(Texts.get("optimizer.no-rate", OptimizerKind.LEARNING_RATE));
        }
        Set<String> all = new LinkedHashSet<>(numbers);
        all.addAll(flags);
        switches = new Switches(all);
    }

    private void declare(Json key) throws JsonException {
        requireNew(key, key.text());
        if (key.text().equals(Rule.UPDATE)) {
            throw key.wrong(Texts.get("optimizer.key-of-update", Rule.UPDATE));
        }
        String previous = key.text() + RuleProgram.PREVIOUS;
        if (isTaken(previous)) {
            throw key.wrong(Texts.get("optimizer.previous-key-taken", previous, key.text()));
        }
        keys.add(key.text());
    }

    private void requireNew(Json place, String name) throws JsonException {
        if (isTaken(name)) {
            throw place.wrong(Texts.get("optimizer.name-taken", name));
        }
    }

    private boolean isTaken(String name) {
        return GIVEN.contains(name)
                || numbers.contains(name)
                || flags.contains(name)
                || abbreviations.containsKey(name)
                || keys.contains(name)
                || keys.stream().anyMatch(key -> name.equals(key + RuleProgram.PREVIOUS));
    }

    private Rule.Declared quantity(Json json) throws JsonException {
        Map<String, Json> members = json.members(QUANTITY);
        Rule.Place place = Rule.Place.FILES;
        if (members.containsKey("seen")) {
            place = PLACES.get(members.get("seen").text());
            if (place == null) {
                throw members.get("seen").wrong(Texts.get("optimizer.seen"));
            }
        }
        return new Rule.Declared(
                json.required("key").text(),
                cases(json.required("symbol")),
                json.required("meaning").text(),
                formula(json.required("formula")),
                members.containsKey("start") ? start(members.get("start")) : new Expression.Constant(0),
                place,
                members.containsKey("when") ? condition(members.get("when")) : null);
    }

    private Expression start(Json json) throws JsonException {
        if (!json.isText()) {
            return new Expression.Constant(json.number());
        }
        String text = json.text();
        return json.located(() -> Expression.parse(text, numbers, flags));
    }

    private Expression formula(Json json) throws JsonException {
        Set<String> names = new LinkedHashSet<>(GIVEN);
        names.addAll(numbers);
        names.addAll(abbreviations.keySet());
        names.addAll(keys);
        keys.forEach(key -> names.add(key + RuleProgram.PREVIOUS));
        String text = json.text();
        return json.located(() -> Expression.parse(text, names, flags).with(abbreviations));
    }

    /** A condition on the settings. */
    Expression condition(Json json) throws JsonException {
        String text = json.text();
        Expression condition = json.located(() -> Expression.parseCondition(text, numbers, flags));
        switches.addCondition(condition);
        return condition;
    }

    /** A text, or one for each case. */
    Cases cases(Json json) throws JsonException {
        if (json.isText()) {
            return Cases.always(json.text());
        }
        List<Json> items = json.items(-1, Texts.later("optimizer.cases"));
        List<Cases.Case> cases = new ArrayList<>();
        for (Json item : items.subList(0, Math.max(0, items.size() - 1))) {
            List<Json> parts = item.items(2, Texts.later("optimizer.case"));
            cases.add(new Cases.Case(condition(parts.get(0)), parts.get(1).text()));
        }
        if (items.isEmpty()) {
            throw json.wrong(Texts.get("optimizer.empty", json.path()));
        }
        return new Cases(cases, items.get(items.size() - 1).text());
    }

    /** The hyperparameter of that key that is a number. */
    String number(Json key) throws JsonException {
        if (!numbers.contains(key.text())) {
            throw key.wrong(VariantFile.noHyperparameter(key.text(), hyperparameters));
        }
        return key.text();
    }

    private List<Rule.Requirement> requirements() throws JsonException {
        List<Rule.Requirement> requirements = new ArrayList<>();
        Json json = file.members(KEYS).get("requires");
        if (json != null) {
            for (Json item : json.items(-1, Texts.later("optimizer.array-of-requirements"))) {
                item.members(REQUIREMENT);
                String text = item.required("that").text();
                requirements.add(new Rule.Requirement(
                        item.required("that").located(() -> Expression.parseCondition(text, numbers, flags)),
                        item.required("otherwise").text()));
            }
        }
        return requirements;
    }

    static OptimizerKind.Lineage lineage(Json json) throws JsonException {
        for (OptimizerKind.Lineage lineage : OptimizerKind.Lineage.values()) {
            if (lineage.id().equals(json.text())) {
                return lineage;
            }
        }
        throw json.wrong(Texts.get(
                "optimizer.no-lineage",
                json.text(),
                Stream.of(OptimizerKind.Lineage.values())
                        .map(lineage -> '"' + lineage.id() + '"')
                        .collect(Collectors.joining(", "))));
    }

    private String text(String key) throws JsonException {
        Json json = file.required(key);
        if (json.text().isBlank()) {
            throw json.wrong(Texts.get("optimizer.blank", key));
        }
        return json.text();
    }
}
