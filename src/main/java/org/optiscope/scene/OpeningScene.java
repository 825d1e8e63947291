package org.optiscope.scene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.optiscope.experiment.Experiment;
import org.optiscope.experiment.Noise;
import org.optiscope.experiment.RunSpec;
import org.optiscope.experiment.Simulator;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.surface.Point;
import org.optiscope.surface.SurfaceCatalog;

/**
 * What the window opens with: Rosenbrock's valley, and four optimizers whose paths each teach something. SGD with
 * momentum shoots across the valley and swings back; Adam overshoots a little, turns into the valley and follows it;
 * RMSprop walks down to the valley floor and along it at an even pace; Adagrad jumps at first and then slows down.
 */
public final class OpeningScene {
    private OpeningScene() {}

    public static Experiment create() {
        return new Experiment(
                SurfaceCatalog.byId("rosenbrock"),
                new Point(-1.5, 2),
                500,
                Noise.NONE,
                List.of(
                        run(0, "adam", Map.of("learningRate", 0.1)),
                        run(1, "rmsprop", Map.of("learningRate", 0.02)),
                        run(2, "adagrad", Map.of("learningRate", 0.5)),
                        run(3, "sgd", Map.of("learningRate", 0.0004, "momentum", 0.9))));
    }

    /** Begins to make it on another thread, and to compile its rules, while a toolkit starts; whoever asks waits for it. */
    public static Supplier<SceneFile> made() {
        CompletableFuture<SceneFile> made = CompletableFuture.supplyAsync(() -> SceneFile.of(create()));
        made.thenAcceptAsync(scene -> Simulator.run(scene.experiment()));
        return made::join;
    }

    private static RunSpec run(int hue, String id, Map<String, Object> settings) {
        return new RunSpec(OptimizerCatalog.byId(id).create(settings), "", true, hue);
    }
}
