package org.optiscope.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.surface.Point;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope evaluate}: values and exact gradients of a surface as CSV. */
@Command(
        name = EvaluateCommand.NAME,
        description = "Prints x,y,f,fx,fy as CSV: value and gradient of a surface at points.")
final class EvaluateCommand implements Runnable {
    static final String NAME = "evaluate";

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--formula",
            paramLabel = "F",
            description = "a formula in x and y instead of an id, as in \"x^2 + a*y^2\"")
    private String formula;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "the value of a parameter, as in a=1; may be repeated")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = "--points",
            paramLabel = "FILE|X,Y",
            description =
                    "a CSV file with the columns x,y (- for standard input), or a point as in -1.5,2; may be repeated; "
                            + "default: the surface's start")
    private List<String> points = new ArrayList<>();

    @Parameters(
            paramLabel = "ID|X,Y",
            arity = "0..*",
            description = "an id that 'optiscope list surfaces' shows, and points")
    private List<String> arguments = new ArrayList<>();

    @Override
    public void run() {
        List<String> places = new ArrayList<>(points);
        String id = null;
        for (String argument : arguments) {
            if (argument.contains(",")) {
                places.add(argument);
            } else if (argument.startsWith("-")) {
                throw usage("unknown option '" + argument + "'");
            } else if (id != null || formula != null) {
                throw usage("'" + argument
                        + "' is one too many; give one ID or --formula F, files of points with --points");
            } else {
                id = argument;
            }
        }
        if (formula == null && id == null) {
            throw usage("give the ID of a surface or --formula F");
        }
        print(surface(id), places);
    }

    private ParameterException usage(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }

    private Surface surface(String id) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw usage("--param takes NAME=VALUE as in a=1, not '" + parameter + "'");
            }
            String name = parameter.substring(0, equals).strip();
            values.put(name, Numbers.parse(parameter.substring(equals + 1), "the value of " + name));
        }
        return id == null
                ? Surface.of(formula, values, null)
                : SurfaceCatalog.byId(id).withParameters(values);
    }

    /** Prints nothing if one of the first points is wrong; of more than fit a block, those before the block of the wrong one. */
    private void print(Surface surface, List<String> places) {
        Output.write("-", spec.commandLine().getOut(), out -> {
            Block block = new Block(surface, out);
            for (String place : places) {
                PointReader.read(place, block);
            }
            if (places.isEmpty()) {
                block.take(surface.start());
            }
            block.flush();
        });
    }

    /** Points read and not yet printed. */
    private static final class Block implements PointReader.Taker {
        private static final int POINTS = 100_000;

        private final Surface surface;
        private final Writer out;
        private final double[] gradient = new double[2];
        private final List<Point> points = new ArrayList<>();
        private String header = "x,y,f,fx,fy\n";

        Block(Surface surface, Writer out) {
            this.surface = surface;
            this.out = out;
        }

        @Override
        public void take(Point p) throws IOException {
            points.add(p);
            if (points.size() == POINTS) {
                flush();
            }
        }

        void flush() throws IOException {
            out.write(header);
            header = "";
            for (Point p : points) {
                double f = surface.gradient(p.x(), p.y(), gradient);
                out.write(p.x() + "," + p.y() + "," + f + "," + gradient[0] + "," + gradient[1] + "\n");
            }
            points.clear();
        }
    }
}
