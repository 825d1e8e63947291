package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.ExperimentFile;
import org.optiscope.experiment.Simulator;
import org.optiscope.experiment.Trajectory;

class SimulateCommandTest {
    private static final String EXPERIMENT = String.join(
            "\n",
            "{ \"surface\": \"rosenbrock\", \"steps\": 20, \"noise\": {\"sigma\": 0.5, \"keep\": [0.9, 1], \"seed\": 4},",
            "  \"runs\": [ {\"optimizer\": \"adam\", \"label\": \"Adam, \\\"bold\\\" β₁\", \"learningRate\": 0.05},",
            "    {\"optimizer\": \"sgd\", \"learningRate\": 0.5},",
            "    {\"optimizer\": \"adagrad\", \"learningRate\": 0.5},",
            "    {\"optimizer\": \"rmsprop\", \"momentum\": 0.5, \"centered\": true} ] }");

    @TempDir
    Path folder;

    private Path file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("e.json"), EXPERIMENT);
    }

    private int simulate(String... arguments) {
        String[] all =
                Stream.concat(Stream.of("simulate"), Stream.of(arguments)).toArray(String[]::new);
        return Cli.run(all, new PrintWriter(out), new PrintWriter(err));
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Nested
    class csv {
        private List<Trajectory> trajectories;
        private List<String> lines;
        private List<String> header;

        @BeforeEach
        void run() throws Exception {
            trajectories = Simulator.run(ExperimentFile.read(file));
            assertThat(simulate(file.toString())).isZero();
            lines = out.toString().lines().toList();
            header = List.of(lines.get(0).split(","));
        }

        @Test
        void begins_with_the_columns_that_files_rely_on() {
            assertThat(lines.get(0))
                    .isEqualTo(
                            "run,optimizer,t,x,y,loss,gx,gy,m.x,m.y,v.x,v.y,mHat.x,mHat.y,vHat.x,vHat.y,vMax.x,vMax.y,"
                                    + "velocity.x,velocity.y,sum.x,sum.y,squareAverage.x,squareAverage.y,"
                                    + "gradientAverage.x,gradientAverage.y");
        }

        @Test
        void has_a_row_for_every_step_until_a_run_ends() {
            long rows = trajectories.stream().mapToLong(run -> run.last() + 1).sum();
            assertThat(lines).hasSize((int) rows + 1);
            assertThat(out.toString()).endsWith("\n").doesNotContain("\r");
        }

        @Test
        void quotes_labels_as_rfc_4180_says() {
            assertThat(lines.get(1)).startsWith("\"Adam, \"\"bold\"\" β₁\",adam,0,-1.5,2.0,12.5,");
        }

        @Test
        void gives_back_the_bits_of_the_trajectories() {
            int line = 1;
            for (Trajectory trajectory : trajectories) {
                for (int t = 0; t <= trajectory.last(); t++) {
                    List<String> fields = List.of(unlabelled(lines.get(line++)).split(",", -1));
                    assertThat(fields).hasSize(header.size());
                    assertThat(fields.get(1))
                            .isEqualTo(trajectory.optimizer().kind().id());
                    assertThat(fields.get(2)).isEqualTo(Integer.toString(t));
                    same(fields.get(3), trajectory.x(t));
                    same(fields.get(4), trajectory.y(t));
                    same(fields.get(5), trajectory.loss(t));
                    same(fields.get(6), trajectory.gradient(t, 0));
                    same(fields.get(7), trajectory.gradient(t, 1));
                    compareQuantities(fields, trajectory, t);
                }
            }
        }

        private static String unlabelled(String line) {
            return line.startsWith("\"") ? line.substring(line.indexOf("\",") + 1) : line;
        }

        private void compareQuantities(List<String> fields, Trajectory trajectory, int t) {
            for (int column = 8; column < header.size(); column++) {
                String key = header.get(column).substring(0, header.get(column).length() - 2);
                int coordinate = header.get(column).endsWith(".x") ? 0 : 1;
                var quantity = trajectory.optimizer().quantities().stream()
                        .filter(q -> q.key().equals(key) && q.active())
                        .findFirst();
                if (t == 0 || quantity.isEmpty()) {
                    assertThat(fields.get(column)).isEmpty();
                } else {
                    same(fields.get(column), trajectory.value(quantity.get(), t, coordinate));
                }
            }
        }

        private static void same(String field, double value) {
            assertThat(Double.doubleToLongBits(Double.parseDouble(field))).isEqualTo(Double.doubleToLongBits(value));
        }

        @Test
        void tells_of_a_run_that_diverged() {
            int step = trajectories.get(1).divergedAt().orElseThrow();
            assertThat(err).hasToString("optiscope: SGD diverged at step " + step + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("org.optiscope.experiment.ReferenceTrajectoriesTest#some")
    void an_experiment_keeps_its_bits_through_file_and_csv(Experiment experiment) throws Exception {
        ExperimentFile.write(experiment, file);
        assertThat(simulate(file.toString())).isZero();
        Trajectory trajectory = Simulator.run(experiment).get(0);
        List<String> lines = out.toString().lines().skip(1).toList();
        assertThat(lines).hasSize(trajectory.last() + 1);
        for (int t = 0; t <= trajectory.last(); t++) {
            String[] fields = csv.unlabelled(lines.get(t)).split(",", -1);
            csv.same(fields[3], trajectory.x(t));
            csv.same(fields[4], trajectory.y(t));
            csv.same(fields[5], trajectory.loss(t));
            csv.same(fields[6], trajectory.gradient(t, 0));
        }
    }

    @Test
    void every_k_th_row_and_the_last_are_written() {
        assertThat(simulate("--every", "8", file.toString())).isZero();
        List<String> adagrad = out.toString()
                .lines()
                .filter(line -> line.startsWith("Adagrad,"))
                .toList();
        assertThat(adagrad).extracting(line -> line.split(",")[2]).containsExactly("0", "8", "16", "20");
    }

    @Test
    void json_holds_the_experiment_and_the_same_numbers() throws Exception {
        assertThat(simulate(file.toString(), "--json", "-")).isZero();
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(ExperimentFile.parse(root.get("experiment").toString())).isEqualTo(ExperimentFile.read(file));
        List<Trajectory> trajectories = Simulator.run(ExperimentFile.read(file));
        for (int run = 0; run < trajectories.size(); run++) {
            Trajectory trajectory = trajectories.get(run);
            JsonNode node = root.get("runs").get(run);
            assertThat(node.get("divergedAt").isNull())
                    .isEqualTo(trajectory.divergedAt().isEmpty());
            assertThat(node.get("rows")).hasSize(trajectory.last() + 1);
            JsonNode last = node.get("rows").get(trajectory.last());
            assertThat(last.get("x").asDouble()).isEqualTo(trajectory.x(trajectory.last()));
            assertThat(last.get("y").asDouble()).isEqualTo(trajectory.y(trajectory.last()));
        }
        JsonNode adam = root.get("runs").get(0).get("rows");
        assertThat(adam.get(0).has("m")).isFalse();
        assertThat(adam.get(1).get("m")).hasSize(2);
        assertThat(adam.get(1).has("vMax")).isFalse();
        assertThat(out.toString().lines().filter(line -> line.contains("\"t\":")))
                .hasSize(adam.size() * 3 + trajectories.get(1).last() + 1);
    }

    @Test
    void json_has_a_line_for_each_run_and_each_row() throws IOException {
        Files.writeString(
                file,
                "{\"surface\": \"sphere\", \"start\": [1, 2], \"steps\": 1,"
                        + " \"runs\": [{\"optimizer\": \"sgd\", \"learningRate\": 0.25, \"momentum\": 0.5}]}");
        assertThat(simulate(file.toString(), "--json", "-")).isZero();
        assertThat(out).hasToString("""
                {
                "format":"optiscope-trajectories/1",
                "experiment":{
                  "format": "optiscope-experiment/1",
                  "surface": "sphere",
                  "start": [1.0, 2.0],
                  "steps": 1,
                  "runs": [
                    { "optimizer": "sgd", "learningRate": 0.25, "momentum": 0.5, "dampening": 0.0, "nesterov": false, "weightDecay": 0.0 }
                  ]
                },
                "runs":[
                {"run":"SGD + momentum","optimizer":"sgd","divergedAt":null,"rows":[
                {"t":0,"x":1.0,"y":2.0,"loss":5.0,"gx":2.0,"gy":4.0},
                {"t":1,"x":0.5,"y":1.0,"loss":1.25,"gx":1.0,"gy":2.0,"velocity":[2.0,4.0]}]}]}
                """);
    }

    @Nested
    class into_a_file {
        @Test
        void goes_the_same_text_as_to_standard_output() throws IOException {
            Path csv = folder.resolve("ü.csv");
            simulate(file.toString());
            assertThat(simulate(file.toString(), "--csv", csv.toString())).isZero();
            assertThat(csv).content(StandardCharsets.UTF_8).isEqualTo(out.toString());
            assertThat(filesInFolder()).containsExactlyInAnyOrder(file, csv);
        }

        @Test
        void that_is_there_the_new_one_takes_its_place() throws IOException {
            Path csv = Files.writeString(folder.resolve("o.csv"), "old");
            assertThat(simulate(file.toString(), "--csv", csv.toString())).isZero();
            assertThat(csv).content().startsWith("run,optimizer");
        }

        @Test
        void that_is_there_nothing_goes_if_the_experiment_is_refused() throws IOException {
            Path csv = Files.writeString(folder.resolve("o.csv"), "old");
            Files.writeString(file, EXPERIMENT.replace("0.05", "-0.05"));
            assertThat(simulate(file.toString(), "--csv", csv.toString())).isEqualTo(1);
            assertThat(csv).hasContent("old");
            assertThat(err)
                    .hasToString("optiscope: " + file
                            + ": line 2, column 81: runs[0].learningRate: α (learningRate) is -0.05; it must be at least 0"
                            + " and finite\n");
            assertThat(filesInFolder()).containsExactlyInAnyOrder(file, csv);
        }

        @Test
        void that_cannot_be_written_is_told_in_a_sentence() throws IOException {
            Path nowhere = folder.resolve("none").resolve("o.csv");
            assertThat(simulate(file.toString(), "--csv", nowhere.toString())).isEqualTo(1);
            assertThat(err)
                    .hasToString("optiscope: " + nowhere + " cannot be written; there is no folder "
                            + nowhere.getParent() + "\n");
        }

        @Test
        void that_is_the_experiment_itself_is_refused() {
            assertThat(simulate(file.toString(), "--json", file.toString())).isEqualTo(1);
            assertThat(file).hasContent(EXPERIMENT);
            assertThat(err.toString()).contains("is the experiment itself");
        }
    }

    @Nested
    class usage {
        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "1.5", "x", "", "99999999999"})
        void every_takes_a_whole_number_from_1(String every) {
            assertThat(simulate(file.toString(), "--every=" + every)).isEqualTo(2);
            assertThat(err.toString()).contains("--every").hasLineCount(1);
            assertThat(out).hasToString("");
        }

        @Test
        void what_every_takes_is_told_in_plain_words() {
            simulate(file.toString(), "--every", "1.5");
            assertThat(err)
                    .hasToString(
                            "optiscope: --every takes a whole number from 1, not '1.5'; see optiscope simulate --help"
                                    + System.lineSeparator());
        }

        @Test
        void an_unknown_option_is_told_before_what_it_makes_missing() {
            assertThat(simulate("--colour")).isEqualTo(2);
            assertThat(err.toString()).startsWith("optiscope: unknown option '--colour'; see ");
        }

        @Test
        void after_two_dashes_a_name_may_begin_with_one() {
            assertThat(simulate("--", "-none.json")).isEqualTo(1);
            assertThat(err.toString()).startsWith("optiscope: -none.json: there is no such file");
        }

        @Test
        void both_formats_at_once_are_refused() {
            assertThat(simulate(file.toString(), "--csv", "a", "--json", "b")).isEqualTo(2);
        }

        @Test
        void one_file_is_needed() {
            assertThat(simulate()).isEqualTo(2);
            assertThat(simulate(file.toString(), "other.json")).isEqualTo(2);
            assertThat(simulate("--colour", file.toString())).isEqualTo(2);
            assertThat(err.toString()).contains("FILE.json is missing", "'other.json' is one too many", "'--colour'");
        }

        @Test
        void a_missing_file_is_wrong_input() {
            assertThat(simulate("none.json")).isEqualTo(1);
            assertThat(err).hasToString("optiscope: none.json: there is no such file\n");
        }
    }

    /** A pipe whose reader went away after some bytes. */
    private static final class BrokenPipe extends OutputStream {
        private int left = 100;

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("Broken pipe");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--csv", "--json"})
    void a_reader_that_goes_away_ends_it_with_one_line(String format) {
        PrintWriter pipe = new PrintWriter(new OutputStreamWriter(new BrokenPipe(), StandardCharsets.UTF_8));
        int status = Cli.run(new String[] {"simulate", file.toString(), format, "-"}, pipe, new PrintWriter(err));
        assertThat(status).isEqualTo(1);
        assertThat(err)
                .hasToString(
                        "optiscope: standard output was closed, or its disk is full, before everything was written\n");
    }
}
