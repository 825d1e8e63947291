package org.optiscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optiscope.lesson.Lesson;
import org.optiscope.lesson.LessonCatalog;
import org.optiscope.lesson.LessonStep;
import org.optiscope.lesson.Piece;

/** The lessons, in their order. */
final class LessonListing implements Listing {
    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "STEPS", "CLAIMS", "TITLE"));
        for (String id : LessonCatalog.ids()) {
            Lesson lesson = LessonCatalog.byId(id);
            String steps = Integer.toString(lesson.steps().size());
            rows.add(List.of(id, steps, Integer.toString(lesson.claims()), lesson.title()));
        }
        return rows;
    }

    @Override
    public Object json() {
        return LessonCatalog.ids().stream().map(LessonListing::json).toList();
    }

    private static Map<String, Object> json(String id) {
        Lesson lesson = LessonCatalog.byId(id);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("title", lesson.title());
        map.put("summary", Piece.text(lesson.opening()));
        map.put("steps", lesson.steps().stream().map(LessonStep::title).toList());
        map.put("claims", lesson.claims());
        return map;
    }
}
