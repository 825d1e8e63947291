package org.optiscope.ui.bar;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.LayoutBoundary;
import org.optiscope.ui.kit.Choice;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.ThumbSlider;
import org.optiscope.ui.kit.Tips;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Explanation;
import org.optiscope.ui.session.Playback;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** The bar below the plot: playing, stepping, seeking, and what is under the mouse. */
public final class TransportBar extends HBox {
    private static final double SPEED_PX = 136;
    private static final double SLIDER_LEAST_PX = 80;
    private static final double COUNTER_LEAST_PX = 88;

    private final Session session;
    private final Seat seat;
    private final Playback playback;
    private final Slider playhead = new ThumbSlider(0, 1, 0);
    private final Label counter = new Label();
    /** Kept here, since bindings hold it only weakly. */
    private final ObjectProperty<Double> speedValue;

    private boolean showing;
    private boolean wasPlaying;

    /** @param seat of the window that it stands in */
    public TransportBar(Session session, Seat seat) {
        this.session = session;
        this.seat = seat;
        playback = session.playback();
        speedValue = playback.speedProperty().asObject();
        getStyleClass().add("transport-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button restart = button(Feather.SKIP_BACK, Texts.get("bar.restart"), Ids.RESTART, playback::restart);
        Button back = button(Feather.CHEVRON_LEFT, Texts.get("bar.step-back"), Ids.STEP_BACK, playback::stepBack);
        Button play = button(Feather.PLAY, Texts.get("bar.play"), Ids.PLAY, session::togglePlaying);
        play.getStyleClass().add("accent");
        Button forward =
                button(Feather.CHEVRON_RIGHT, Texts.get("bar.step-forward"), Ids.STEP_FORWARD, playback::stepForward);
        Runnable showPlay = () -> {
            boolean playing = playback.playingProperty().get();
            Icons.show(
                    play,
                    playing ? Feather.PAUSE : Feather.PLAY,
                    playing ? Texts.get("bar.pause") : Texts.get("bar.play"));
        };
        showPlay.run();
        playback.playingProperty().addListener(observable -> showPlay.run());

        counter.setId(Ids.PLAYHEAD_TEXT);
        counter.getStyleClass().add("counter");
        LayoutBoundary slot = new LayoutBoundary(slider());
        HBox.setHgrow(slot, Priority.ALWAYS);
        slot.setMinWidth(SLIDER_LEAST_PX);
        LayoutBoundary count = new LayoutBoundary(counter);
        count.setMinWidth(COUNTER_LEAST_PX);
        getChildren().addAll(restart, back, play, forward, slot, count);
        atDesk(
                speed(),
                loop(),
                explain(),
                button(Feather.MAXIMIZE_2, Texts.get("bar.show-all"), Ids.SHOW_ALL, session::showAll),
                equalAxes(),
                arrows(),
                new StatusLine(session));
        InvalidationListener changed = observable -> showPlayhead();
        playback.playheadProperty().addListener(changed);
        session.experimentProperty().addListener(changed);
        showPlayhead();
    }

    /** Adds what a lecture hall need not see. */
    private void atDesk(Node... tools) {
        for (Node tool : tools) {
            tool.visibleProperty().bind(Bindings.not(seat.presentedProperty()));
            tool.managedProperty().bind(tool.visibleProperty());
            getChildren().add(tool);
        }
    }

    private static Button button(Feather icon, String says, String id, Runnable action) {
        Button button = Icons.show(new Button(), icon, says);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Slider slider() {
        playhead.setId(Ids.PLAYHEAD);
        Tips.say(playhead, Texts.get("bar.playhead"));
        playhead.setAccessibleText(Texts.get("bar.playhead"));
        playhead.setBlockIncrement(1);
        playhead.valueProperty().addListener((observable, before, value) -> {
            if (!showing) {
                playback.seek((int) Math.round(value.doubleValue()));
            }
        });
        playhead.setOnMousePressed(event -> {
            wasPlaying = playback.playingProperty().get();
            playback.playingProperty().set(false);
        });
        playhead.setOnMouseReleased(event -> {
            playback.playingProperty().set(wasPlaying);
            showPlayhead(); // where there was nothing to show, it goes back
        });
        return playhead;
    }

    private void showPlayhead() {
        int steps = session.getExperiment().steps();
        showing = true;
        playhead.setMax(steps);
        if (!playhead.isValueChanging()) {
            playhead.setValue(playback.getPlayhead());
        }
        showing = false;
        counter.setText(playback.getPlayhead() + " / " + steps);
    }

    private ComboBox<Double> speed() {
        Choice<Double> speed = new Choice<>(Playback.SPEEDS, Playback::words);
        speed.setId(Ids.SPEED);
        Tips.say(speed, Texts.get("bar.speed-tip"));
        speed.setAccessibleText(Texts.get("bar.speed"));
        speed.valueProperty().bindBidirectional(speedValue);
        speed.setMinWidth(SPEED_PX);
        speed.setPrefWidth(SPEED_PX);
        return speed;
    }

    private ToggleButton loop() {
        ToggleButton loop = Icons.show(new ToggleButton(), Feather.REPEAT, Texts.get("bar.loop"));
        loop.setId(Ids.LOOP);
        loop.selectedProperty().bindBidirectional(playback.loopingProperty());
        return loop;
    }

    private ToggleButton explain() {
        Explanation explanation = session.explanation();
        ToggleButton explain = Icons.show(new ToggleButton(), Feather.BOOK_OPEN, Texts.get("bar.explain"));
        explain.setId(Ids.EXPLAIN);
        explain.setOnAction(event -> explanation.toggle());
        explanation.stageProperty().addListener(observable -> explain.setSelected(explanation.isOngoing()));
        return explain;
    }

    private ToggleButton equalAxes() {
        Display display = session.display();
        ToggleButton equal = new ToggleButton("1:1");
        equal.setId(Ids.EQUAL_AXES);
        equal.setMinWidth(USE_PREF_SIZE);
        equal.setAccessibleText(Texts.get("bar.equal"));
        Tips.say(equal, Texts.get("bar.equal-tip"));
        equal.setOnAction(event -> display.toggleEqualAxes());
        Runnable show = () -> equal.setSelected(display.equalAxesProperty().get());
        display.equalAxesProperty().addListener(observable -> show.run());
        return equal;
    }

    private MenuButton arrows() {
        Display display = session.display();
        MenuButton arrows = Icons.show(new MenuButton(), Feather.NAVIGATION, Texts.get("bar.arrows"));
        arrows.setId(Ids.ARROWS);
        arrows.getItems()
                .addAll(
                        arrow(Texts.get("bar.arrows-gradient"), Ids.ARROWS_GRADIENT, display.gradientArrowsProperty()),
                        arrow(Texts.get("bar.arrows-momentum"), Ids.ARROWS_MOMENTUM, display.momentumArrowsProperty()),
                        arrow(Texts.get("bar.arrows-step"), Ids.ARROWS_STEP, display.stepArrowsProperty()));
        return arrows;
    }

    private static CheckMenuItem arrow(String words, String id, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setId(id);
        item.selectedProperty().bindBidirectional(shown);
        return item;
    }
}
