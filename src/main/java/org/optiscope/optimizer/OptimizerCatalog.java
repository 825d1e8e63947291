package org.optiscope.optimizer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.optiscope.json.FolderWords;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.json.JsonFolder;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/** The optimizers in {@code assets/optimizers}, one file each; a file that is put there is in the catalogue. */
public final class OptimizerCatalog {
    private static final JsonFolder FILES = new JsonFolder("assets/optimizers");

    private static final Pattern SAYS =
            Pattern.compile(".+\\.(summary|meaning|sentence|first|otherwise)(\\.\\d+)?|.+\\.stages\\.\\d+\\.title");

    /** A switch has a word or two in the place of a symbol. */
    private static final Pattern WORD = Pattern.compile("\\p{IsAlphabetic}[\\p{IsAlphabetic} ]{3,}");

    /** What the files say to people. */
    private static final FolderWords WORDS = new FolderWords(
            FILES,
            "optimizers",
            (key, text) -> SAYS.matcher(key).matches()
                    || key.endsWith(".symbol") && WORD.matcher(text).matches());

    private static final Map<String, OptimizerKind> LOADED = new ConcurrentHashMap<>();

    private OptimizerCatalog() {}

    /** All optimizers with their defaults, each followed by those of its settings that have a name of their own. */
    public static List<Variant> variants() {
        return all().stream().flatMap(kind -> kind.variants().stream()).toList();
    }

    /**
     * All optimizers, by lineage, in the order in which they are taught.
     *
     * @throws Refusal if a file is broken, naming it
     */
    public static List<OptimizerKind> all() {
        return FILES.ids().stream()
                .map(OptimizerCatalog::load)
                .sorted(Comparator.comparing(OptimizerKind::lineage)
                        .thenComparing(kind -> kind.rule().order())
                        .thenComparing(OptimizerKind::id))
                .toList();
    }

    /** What an optimizer's file says, in the language that is spoken: a summary, a meaning, a symbol. Own words stay as they are. */
    public static String said(String text) {
        return WORDS.said(text, LOADED.keySet());
    }

    /** What all files say, in English and otherwise. */
    public static FolderWords words() {
        return WORDS;
    }

    /** The ids of all optimizers, by name; reads no file. */
    public static List<String> ids() {
        return FILES.ids();
    }

    /**
     * The optimizer of that id; reads this one file only.
     *
     * @throws Refusal if there is none, naming those there are
     */
    public static OptimizerKind byId(String id) {
        if (!LOADED.containsKey(id) && !FILES.has(id)) {
            throw new Refusal(Texts.get(
                    "optimizer.none", id, all().stream().map(OptimizerKind::id).collect(Collectors.joining(", "))));
        }
        return load(id);
    }

    /** Whether that is the catalogue's. */
    static boolean has(OptimizerKind kind) {
        return FILES.has(kind.id()) && load(kind.id()).equals(kind);
    }

    private static OptimizerKind load(String id) {
        return LOADED.computeIfAbsent(id, OptimizerCatalog::read);
    }

    private static OptimizerKind read(String id) {
        String file = FILES.file(id);
        try (InputStream stream = FILES.open(id)) {
            Json json = Json.read(stream, Texts.later("optimizer.an-optimizer"));
            OptimizerKind kind = RuleFile.read(json);
            if (!kind.id().equals(id)) {
                throw json.required("id").wrong(Texts.get("optimizer.id", kind.id(), id));
            }
            return kind;
        } catch (JsonException e) {
            throw new Refusal(e.in(file).getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
