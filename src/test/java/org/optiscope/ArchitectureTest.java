package org.optiscope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.Simulator;
import org.optiscope.ui.frames.LiveLabel;
import org.optiscope.ui.kit.TextLayer;

/** The rooms of the program and the doors between them. */
@AnalyzeClasses(packages = "org.optiscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "org.optiscope";
    private static final String UI = HERE + ".ui";
    private static final Path SOURCES = Path.of("src/main/java");

    /** A file is a page or two; at three hundred lines it holds two things. */
    private static final int LONGEST_FILE = 300;

    @ArchTest
    static final ArchRule text_stands_below_all_rooms =
            only("text").because("every room may say something, so what it says it with must need none of them");

    @ArchTest
    static final ArchRule optimizer_stands_on_formula = only("optimizer", HERE + ".formula..", HERE + ".json..")
            .because("an update rule is formulas in a file; what it descends does not matter to it");

    @ArchTest
    static final ArchRule raster_is_pure_arithmetic = only("raster")
            .because(
                    "pixels and polylines are computed in windows, files and tests alike, on machines without a display");

    @ArchTest
    static final ArchRule formula_knows_no_other_room = only("formula", "org.objectweb.asm..")
            .because("a formula is text and numbers, whatever it is drawn on or descended by");

    @ArchTest
    static final ArchRule surface_stands_on_formula = only("surface", HERE + ".formula..", HERE + ".json..")
            .because("a surface is a formula with a place to look at; who descends it does not matter to it");

    @ArchTest
    static final ArchRule experiment_stands_on_surface_and_optimizer = only(
                    "experiment", HERE + ".formula..", HERE + ".surface..", HERE + ".optimizer..", HERE + ".json..")
            .because("the same experiment gives the same bits with and without a window");

    @ArchTest
    static final ArchRule reading_stands_on_experiment = only(
                    "reading",
                    HERE + ".formula..",
                    HERE + ".surface..",
                    HERE + ".optimizer..",
                    HERE + ".experiment..",
                    HERE + ".raster..")
            .because("what is read off a trajectory is the same on a screen, in a file and in a lesson");

    @ArchTest
    static final ArchRule a_scene_is_a_value = only(
                    "scene",
                    HERE + ".json..",
                    HERE + ".surface..",
                    HERE + ".optimizer..",
                    HERE + ".experiment..",
                    HERE + ".reading..",
                    HERE + ".raster..")
            .because("what is on screen must be saved, sent, drawn and put into a lesson without a screen");

    @ArchTest
    static final ArchRule a_lesson_is_read_without_a_window = only(
                    "lesson",
                    HERE + ".json..",
                    HERE + ".formula..",
                    HERE + ".surface..",
                    HERE + ".optimizer..",
                    HERE + ".experiment..",
                    HERE + ".reading..",
                    HERE + ".scene..",
                    "org.commonmark..")
            .because("what a lesson claims is checked on the command line, where there is no display");

    @ArchTest
    static final ArchRule common_mark_stays_in_lesson = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + ".lesson..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..")
            .because("whoever shows a lesson gets passages and pieces, whatever they were written in");

    @ArchTest
    static final ArchRule figures_are_drawn_without_a_window = only(
                    "figure",
                    HERE + ".surface..",
                    HERE + ".optimizer..",
                    HERE + ".formula..",
                    HERE + ".experiment..",
                    HERE + ".reading..",
                    HERE + ".scene..",
                    HERE + ".sweep..",
                    HERE + ".raster..",
                    "javax.imageio..",
                    "org.scilab.forge.jlatexmath..")
            .because("what is on screen is drawn into files too, where there is no display");

    @ArchTest
    static final ArchRule tex_is_typeset_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + ".figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.scilab.forge.jlatexmath..")
            .because("its static fields are filled by one thread at a time, which one class sees to");

    @ArchTest
    static final ArchRule the_session_knows_no_pane = noClasses()
            .that()
            .resideInAPackage(UI + ".session..")
            .should()
            .dependOnClassesThat(resideInAPackage(UI + "..").and(not(resideInAPackage(UI + ".session.."))))
            .because("the view-model is tested without a stage");

    @ArchTest
    static final ArchRule kit_and_frames_know_no_pane = noClasses()
            .that()
            .resideInAnyPackage(UI + ".kit..", UI + ".frames..")
            .should()
            .dependOnClassesThat(resideInAPackage(UI + "..")
                    .and(not(resideInAnyPackage(UI + ".kit..", UI + ".frames..", UI + ".session.."))))
            .because("what every pane is made of belongs to none");

    @ArchTest
    static final ArchRule panes_do_not_know_each_other = slices().matching(
                    UI + ".(bar|curves|export|inspector|lessons|maps|plot|rules|runs|settings)..")
            .should()
            .notDependOnEachOther()
            .because("a pane is understood, changed and taken out alone; only the window knows them all");

    @ArchTest
    static final ArchRule only_the_window_knows_the_window = noClasses()
            .that()
            .resideInAPackage(UI + "..")
            .and()
            .resideOutsideOfPackage(UI + ".window..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(UI + ".window..")
            .because("the window stands on its panes");

    @ArchTest
    static final ArchRule ui_is_free_of_cycles =
            slices().matching(UI + ".(*)..").should().beFreeOfCycles().because("a storey stands on those below it");

    @ArchTest
    static final ArchRule panes_do_not_simulate = noClasses()
            .that()
            .resideInAPackage(UI + "..")
            .and()
            .resideOutsideOfPackage(UI + ".session..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Simulator.class)
            .because("a view reads what the session has computed, so that it is computed once");

    @ArchTest
    static final ArchRule the_insides_of_java_fx_are_touched_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage(UI + ".frames..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.javafx..", "com.sun.glass..", "com.sun.prism..")
            .because(
                    "another JavaFX may have other insides; what relies on them must be found and switched off at once");

    @ArchTest
    static final ArchRule json_knows_no_other_room = only("json", "com.fasterxml.jackson.core..")
            .because("what a file means is the business of the room that reads it");

    @ArchTest
    static final ArchRule jackson_stays_in_json = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + ".json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("files are read and written in one place, so that every fault is told with its place");

    @ArchTest
    static final ArchRule no_text_is_drawn_on_a_canvas = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("(fill|stroke)Text")).and(target(owner(assignableTo(GraphicsContext.class)))))
            .because("JavaFX 21 lays out a canvas's text on the rendering thread, and shares with it a Pango layout"
                    + " that is then freed twice: the process ends");

    @ArchTest
    static final ArchRule text_is_laid_out_in_three_places = noClasses()
            .that()
            .doNotBelongToAnyOf(TextLayer.class, LiveLabel.class)
            .and()
            .doNotHaveSimpleName("Prose")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Text.class, TextFlow.class)
            .because("text is laid out and measured on the application thread alone, which these classes see to");

    @ArchTest
    static final ArchRule what_computes_knows_no_view = noClasses()
            .that()
            .resideOutsideOfPackages(HERE, HERE + ".ui..", HERE + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HERE + ".ui..", HERE + ".cli..")
            .because("views come and go; only the main class chooses one");

    @ArchTest
    static final ArchRule asm_stays_in_formula = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + ".formula..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..")
            .because("bytecode is written in one place");

    @ArchTest
    static final ArchRule nobody_needs_exp4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.objecthunter.exp4j..")
            .because("formulas are read by formula.Reader; exp4j checks its precedence in the tests");

    @ArchTest
    static final ArchRule java_fx_stays_in_ui = noClasses()
            .that()
            .resideOutsideOfPackages(HERE, HERE + ".ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..")
            .because("trajectories and files must be had where there is no display");

    @ArchTest
    static final ArchRule picocli_stays_in_cli = noClasses()
            .that()
            .resideOutsideOfPackages(HERE, HERE + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..")
            .because("only commands read arguments");

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles = slices().matching(HERE + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room that needs itself through another cannot be understood alone");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)")
            .because("such a name fits every class, so it tells nothing about this one");

    @ArchTest
    static final ArchRule nothing_prints_to_the_streams_of_the_process = noClasses()
            .that()
            .resideInAPackage(HERE + ".(optimizer|formula|surface|experiment|raster|export|sweep|lesson|json|text)..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library room gives values and exceptions; who speaks to people is the command or the window");

    /** Classes of a room may use their own room, the words of all rooms, Java, and what is listed. */
    private static ArchRule only(String room, String... others) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", HERE + ".text..", HERE + "." + room + ".."), Stream.of(others))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(HERE + "." + room + "..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(allowed)).and(not(primitivesAndArrays())));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> primitivesAndArrays() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "primitives", type -> type.getBaseComponentType().isPrimitive() || type.isArray());
    }

    @Test
    void every_package_says_what_lives_there_and_what_may_not() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<Path> folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(java.util.stream.Collectors.toSet());
            assertThat(folders).hasSizeGreaterThan(7).allSatisfy(folder -> {
                Path info = folder.resolve("package-info.java");
                assertThat(info).exists().content().startsWith("/**");
            });
        }
    }

    @Test
    void files_are_a_page_or_two() throws IOException {
        Path root = SOURCES.resolve("org/optiscope");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                assertThat(Files.readAllLines(file).size())
                        .as("lines of %s, which should be divided", name)
                        .isLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }
}
