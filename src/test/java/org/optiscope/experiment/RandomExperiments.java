package org.optiscope.experiment;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.RandomSettings;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/** Experiments of every shape that a file can hold. */
final class RandomExperiments {
    private RandomExperiments() {}

    static Arbitrary<Experiment> all() {
        Arbitrary<Point> starts = Combinators.combine(finite(), finite()).as(Point::new);
        Arbitrary<Noise> noises = Combinators.combine(
                        Arbitraries.doubles().between(0, 1e300),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.longs())
                .as(Noise::new)
                .injectDuplicates(0.1)
                .edgeCases(config -> config.add(Noise.NONE));
        Arbitrary<Integer> steps = Arbitraries.integers().between(1, Experiment.MAX_STEPS);
        return Combinators.combine(surfaces(), starts, steps, noises, runs()).as(Experiment::new);
    }

    private static Arbitrary<Double> finite() {
        return Arbitraries.doubles()
                .between(-Double.MAX_VALUE, Double.MAX_VALUE)
                .edgeCases(config -> config.add(-0.0, Double.MIN_VALUE, 0.1));
    }

    private static Arbitrary<Surface> surfaces() {
        Arbitrary<Surface> catalogue = Arbitraries.of(SurfaceCatalog.all());
        Arbitrary<Domain> domains = Arbitraries.doubles()
                .between(-1e6, 1e6)
                .tuple4()
                .filter(d -> !d.get1().equals(d.get2()) && !d.get3().equals(d.get4()))
                .map(d -> new Domain(
                        Math.min(d.get1(), d.get2()),
                        Math.max(d.get1(), d.get2()),
                        Math.min(d.get3(), d.get4()),
                        Math.max(d.get3(), d.get4())));
        Arbitrary<Surface> changed =
                finite().map(b -> SurfaceCatalog.byId("rosenbrock").withParameters(Map.of("b", b)));
        Arbitrary<String> formulas = Arbitraries.of("x^2 + k*y^2", "k*sin(x)*y", "f(x,y) = abs(x - k)");
        return Arbitraries.oneOf(
                catalogue,
                changed,
                Combinators.combine(changed, domains).as(Surface::withDomain),
                Combinators.combine(catalogue, domains).as(Surface::withDomain),
                Combinators.combine(formulas, finite(), domains.injectNull(0.3))
                        .as((formula, k, domain) -> Surface.of(formula, Map.of("k", k), domain)));
    }

    private static Arbitrary<List<RunSpec>> runs() {
        return Combinators.combine(
                        Arbitraries.of(OptimizerCatalog.all()),
                        Arbitraries.longs(),
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 12))
                .as((kind, seed, label, visible, hue) ->
                        new RunSpec(RandomSettings.one(kind, new Random(seed)), label, visible, hue))
                .list()
                .ofMaxSize(5);
    }
}
