package org.optiscope.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optiscope list}: what the program knows, as a table or as JSON. */
@Command(name = "list", description = "Lists what Optiscope knows.")
final class ListCommand implements Runnable {
    /** What can be listed; a new kind is one class and one line. */
    private static final Map<String, Listing> LISTINGS = new TreeMap<>(Map.of(
            "surfaces",
            new SurfaceListing(),
            "optimizers",
            new OptimizerListing(),
            "lessons",
            new LessonListing(),
            "colormaps",
            new ColorMapListing()));

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    /** What a shell offers. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return LISTINGS.keySet().iterator();
        }
    }

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "what to list, for example surfaces")
    private String kind;

    @Option(names = "--json", description = "as JSON instead of a table")
    private boolean json;

    @Override
    public void run() {
        Listing listing = LISTINGS.get(kind);
        if (listing == null) {
            String kinds = String.join(", ", LISTINGS.keySet());
            throw new ParameterException(
                    spec.commandLine(), "'" + kind + "' cannot be listed, but these can: " + kinds);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonWriter.text(listing.json(), JsonLayout.LISTING) + "\n");
        } else {
            print(out, listing.table());
        }
    }

    /** Columns as wide as their widest cell. */
    private static void print(PrintWriter out, List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.print(line.toString().stripTrailing() + "\n");
        }
    }
}
