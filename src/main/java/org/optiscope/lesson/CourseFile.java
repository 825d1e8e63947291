package org.optiscope.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.optiscope.experiment.WholeFile;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonLayout;
import org.optiscope.json.JsonWriter;
import org.optiscope.scene.Guess;
import org.optiscope.scene.PredictionText;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * How far somebody is in a lesson, in a file: it names the lesson, and holds what was answered and what was on screen before.
 *
 * @param before what the lesson gives back when it is closed
 */
public record CourseFile(Course course, Scene before) {
    private static final Supplier<String> WHAT = Texts.later("lesson.a-lesson-on-its-way");
    private static final Set<String> KEYS = Json.keys("lesson", "step", "replies", "before");
    private static final Set<String> REPLY = Json.keys("step", "question", "chosen", "shown", "votes", "guesses");

    /**
     * Writes it; a file that was there is replaced, or left as it was if that fails.
     *
     * @throws IOException with a sentence that names the file and says why
     */
    public void write(Path file) throws IOException {
        String text = JsonWriter.text(members(), JsonLayout.FILE) + "\n";
        WholeFile.write(file, out -> out.write(text));
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("lesson", course.source());
        members.put("step", course.at() + 1);
        members.put(
                "replies", course.replies().stream().map(CourseFile::members).toList());
        members.put("before", SceneFile.members(before));
        return members;
    }

    private static Map<String, Object> members(Reply reply) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("step", reply.step() + 1);
        members.put("question", reply.question() + 1);
        members.put("chosen", reply.chosen() + 1);
        members.put("shown", reply.shown());
        members.put("votes", reply.votes());
        members.put("guesses", PredictionText.members(reply.guesses()));
        return members;
    }

    /**
     * Reads it, and the lesson that it names.
     *
     * @throws JsonException if one of them cannot be read, or the lesson has no such question any more: one sentence
     */
    public static CourseFile read(Path file) throws JsonException {
        try {
            Json whole = Json.read(file, WHAT);
            whole.members(KEYS, WHAT);
            String source = whole.required("lesson").text();
            Course course =
                    Course.read(source).withAt((int) whole.required("step").whole() - 1);
            for (Json reply : whole.required("replies").items(-1, Texts.later("lesson.replies"))) {
                course = course.with(reply(reply, course.lesson()));
            }
            return new CourseFile(course, SceneFile.of(whole.required("before")).scene());
        } catch (Refusal refused) {
            throw new JsonException(refused.getMessage()).in(file);
        } catch (JsonException e) {
            throw e.in(file);
        }
    }

    private static Reply reply(Json json, Lesson lesson) throws JsonException {
        json.members(REPLY);
        int step = (int) json.required("step").whole() - 1;
        int question = (int) json.required("question").whole() - 1;
        int chosen = (int) json.required("chosen").whole() - 1;
        List<Integer> votes = new ArrayList<>();
        for (Json count : json.required("votes").items(-1, Texts.later("lesson.numbers"))) {
            votes.add((int) count.whole());
        }
        boolean isKnown = step >= 0
                && step < lesson.steps().size()
                && question >= 0
                && question < lesson.steps().get(step).questions().size();
        int choices = isKnown
                ? lesson.steps().get(step).questions().get(question).choices().size()
                : 0;
        if (!isKnown || votes.size() != choices || chosen < Reply.NONE || chosen >= choices) {
            throw json.wrong(Texts.get("lesson.no-question-any-more", lesson.title()));
        }
        List<Guess> guesses = PredictionText.guesses(
                json.required("guesses"), lesson.steps().get(step).scene().experiment());
        return new Reply(step, question, chosen, json.required("shown").truth(), votes, guesses);
    }
}
