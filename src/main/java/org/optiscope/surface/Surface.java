package org.optiscope.surface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.optiscope.formula.Formula;
import org.optiscope.formula.FormulaException;
import org.optiscope.formula.Kernel;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** A loss surface f(x, y) with what is known about it. Immutable; equal if all that is equal. */
public final class Surface {
    /** Where a formula is looked at if nothing else is said. */
    public static final Domain DEFAULT_DOMAIN = new Domain(-5, 5, -5, 5);

    private final SurfaceDefinition definition;
    private final Formula formula;
    private final Domain domain;
    private final Point start;
    private final List<Minimum> minima;

    private Surface(SurfaceDefinition definition, Formula formula, Domain domain, Point start, List<Minimum> minima) {
        this.definition = definition;
        this.formula = formula;
        this.domain = domain;
        this.start = start;
        this.minima = minima;
    }

    /** @param minima as the definition's rules give them for its parameters */
    static Surface of(SurfaceDefinition definition, Formula formula, List<Minimum> minima) {
        return new Surface(definition, formula, definition.domain(), definition.start(), List.copyOf(minima));
    }

    /**
     * A surface that somebody typed: named after its formula, without an id or known minima. Start and scale are chosen by sampling.
     *
     * @param domain what to look at, or null for {@link #DEFAULT_DOMAIN}
     * @throws FormulaException if the formula cannot be read, with the position of the fault
     */
    public static Surface of(String formulaText, Map<String, Double> parameters, Domain domain) {
        return of(Formula.parse(formulaText, parameters), domain);
    }

    /** The same for a formula that was read. */
    public static Surface of(Formula formula, Domain domain) {
        Domain shown = domain == null ? DEFAULT_DOMAIN : domain;
        SampledField sampled = new SampledField(formula.kernel(), shown);
        SurfaceDefinition definition = new SurfaceDefinition(
                "",
                formula.text().strip(),
                "",
                formula.text(),
                formula.parameters(),
                shown,
                sampled.start(),
                List.of(),
                Map.of(),
                sampled.scale(),
                "",
                "");
        return new Surface(definition, formula, shown, definition.start(), List.of());
    }

    /** The name of its file in the catalogue; empty for a typed formula. */
    public String id() {
        return definition.id();
    }

    public String name() {
        return definition.name();
    }

    /** The heading under which a list shows it, for example {@code Valleys}; empty for a typed formula. */
    public String group() {
        return definition.group();
    }

    /** The names of its two coordinates, such as x and y, as axes and read-outs bear them. */
    public List<String> variables() {
        return formula.variables();
    }

    public Formula formula() {
        return formula;
    }

    public Domain domain() {
        return domain;
    }

    public Point start() {
        return start;
    }

    /** The known minima, the lowest first; those that hold for other parameters only are left out. */
    public List<Minimum> minima() {
        return minima;
    }

    /** Learning rates that teach, by the id of an optimizer's variant, where its file says any. */
    public Map<String, Double> rates() {
        return definition.rates();
    }

    public Scale scale() {
        return definition.scale();
    }

    /** Where it was published. */
    public String source() {
        return definition.source();
    }

    /** What it teaches, in one sentence. */
    public String note() {
        return definition.note();
    }

    public Kernel kernel() {
        return formula.kernel();
    }

    public double value(double x, double y) {
        return kernel().value(x, y);
    }

    /** As {@link Kernel#gradient}. */
    public double gradient(double x, double y, double[] gradient) {
        return kernel().gradient(x, y, gradient);
    }

    /**
     * The same surface with some parameters changed. Its minima are recomputed where the catalogue states how, else left out.
     *
     * @throws Refusal if the formula has no parameter of that name
     */
    public Surface withParameters(Map<String, Double> changes) {
        Map<String, Double> parameters = new LinkedHashMap<>(formula.parameters());
        changes.forEach((name, value) -> {
            if (parameters.replace(name, value) == null) {
                throw new Refusal(
                        parameters.isEmpty()
                                ? Texts.get("surface.no-parameters", name)
                                : Texts.get(
                                        "surface.no-parameter",
                                        name,
                                        String.join(", ", new TreeSet<>(parameters.keySet()))));
            }
        });
        if (parameters.equals(formula.parameters())) {
            return this;
        }
        Formula changed = Formula.parse(definition.formula(), parameters);
        Stream<Minimum> known = parameters.equals(definition.parameters())
                ? definition.minima().stream().map(rule -> rule.evaluate(parameters))
                : definition.minima().stream().flatMap(rule -> rule.recompute(changed, domain).stream());
        return new Surface(definition, changed, domain, start, known.toList());
    }

    /** The same surface seen elsewhere; a start that falls outside moves into the new domain. */
    public Surface withDomain(Domain shown) {
        Point inside = shown.contains(start.x(), start.y()) ? start : new SampledField(kernel(), shown).start();
        return new Surface(definition, formula, shown, inside, minima);
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Surface that
                        && definition.equals(that.definition)
                        && formula.equals(that.formula)
                        && domain.equals(that.domain)
                        && start.equals(that.start)
                        && minima.equals(that.minima);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, formula, domain);
    }

    @Override
    public String toString() {
        return id().isEmpty() ? formula.toString() : id() + ": " + formula;
    }
}
