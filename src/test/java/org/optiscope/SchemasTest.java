package org.optiscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optiscope.json.Json;
import org.optiscope.json.JsonException;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.scene.SceneFile;
import org.optiscope.surface.SurfaceCatalog;

/** The schemas in docs/schemas say what the readers read: both take the same files, and refuse the same faults of form. */
class SchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** What the readers say of a fault of form: what a schema can see. */
    private static final Pattern FAULT_OF_FORM =
            Pattern.compile("unknown key \"|the key \"[^\"]*\" is missing| must be .*, not |, but has \\d+ items");

    /** All cases of a text but the last are pairs, and settings are of the type that another place declares: no schema can say so. */
    private static final Pattern LEFT_TO_THE_READER =
            Pattern.compile("must be a condition and a text|\\.settings\\.\\w+ must be");

    private enum Kind {
        EXPERIMENT(List.of("surface", "runs"), "docs/manual/examples/own-rule.json"),
        OPTIMIZER(List.of("hyperparameters", "update"), "assets/optimizers/adam.json"),
        SURFACE(List.of("minima", "formula"), "assets/surfaces/ravine.json");

        private final List<String> tellingKeys;
        /** A file with nearly all keys. */
        private final Path full;

        private final JsonSchema schema;

        Kind(List<String> tellingKeys, String full) {
            this.tellingKeys = tellingKeys;
            this.full = Path.of(full);
            Path file = Path.of("docs/schemas", name().toLowerCase(Locale.ROOT) + ".schema.json");
            schema = FACTORY.getSchema(
                    SchemaLocation.of(file.toAbsolutePath().toUri().toString()));
        }

        private boolean isOf(JsonNode node) {
            return tellingKeys.stream().allMatch(node::has);
        }

        private boolean allows(JsonNode node) {
            return schema.validate(node).isEmpty();
        }
    }

    @TempDir
    Path folder;

    /** What the program says against a text; nothing if it reads it. */
    private Optional<String> refusal(Kind kind, JsonNode node) {
        String text = node.toString();
        try {
            switch (kind) {
                case EXPERIMENT -> SceneFile.parse(text);
                case OPTIMIZER -> OptimizerKind.read(Json.parse(text, () -> "an optimizer"));
                case SURFACE -> {
                    String id = node.path("id").isTextual() ? node.path("id").asText() : "none";
                    SurfaceCatalog.read(Files.writeString(folder.resolve(id + ".json"), text));
                }
            }
            return Optional.empty();
        } catch (JsonException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every object of that kind in the project's files, whole or a part, by where it stands. */
    private static Map<String, JsonNode> all(Kind kind) throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        for (String root : List.of("assets", "docs/manual", "docs/gallery", "src/test/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".json")).toList()) {
                    collect(kind, file.toString(), MAPPER.readTree(Files.readString(file)), found);
                }
            }
        }
        return found;
    }

    private static void collect(Kind kind, String place, JsonNode node, Map<String, JsonNode> found) {
        if (node.isObject() && kind.isOf(node)) {
            found.put(place, node);
        }
        int i = 0;
        for (JsonNode child : node) {
            collect(kind, place + "/" + i++, child, found);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_file_that_is_read_is_valid(Kind kind) throws IOException {
        int read = 0;
        for (Map.Entry<String, JsonNode> one : all(kind).entrySet()) {
            if (refusal(kind, one.getValue()).isEmpty()) {
                assertThat(kind.schema.validate(one.getValue()))
                        .as(one.getKey())
                        .isEmpty();
                read++;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(kind == Kind.EXPERIMENT ? 7 : 18);
    }

    @Test
    void the_settings_of_runs_are_those_of_the_catalogue() throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (OptimizerKind optimizer : OptimizerCatalog.all()) {
            for (Hyperparameter one : optimizer.hyperparameters()) {
                settings.put(one.key(), one instanceof Hyperparameter.Flag ? "boolean" : "number");
            }
        }
        JsonNode declared = MAPPER.readTree(Files.readString(Path.of("docs/schemas/experiment.schema.json")))
                .at("/$defs/settings/properties");
        Map<String, String> said = new HashMap<>();
        declared.properties()
                .forEach(one ->
                        said.put(one.getKey(), one.getValue().path("type").asText()));
        assertThat(said).isEqualTo(settings);
    }

    @Nested
    class A_file_that_is_spoiled {
        @ParameterizedTest
        @EnumSource
        void in_its_form_is_refused_by_both(Kind kind) throws IOException {
            JsonNode good = MAPPER.readTree(Files.readString(kind.full));
            assertThat(refusal(kind, good)).isEmpty();
            List<String> both = new ArrayList<>();
            List<String> apart = new ArrayList<>();
            spoiled(good).forEach((how, node) -> {
                Optional<String> refusal = refusal(kind, node);
                boolean ofForm = refusal.isPresent()
                        && FAULT_OF_FORM.matcher(refusal.get()).find()
                        && !LEFT_TO_THE_READER.matcher(refusal.get()).find();
                boolean allowed = kind.allows(node);
                if (ofForm && !allowed) {
                    both.add(how);
                } else if (ofForm || refusal.isEmpty() && !allowed) {
                    apart.add(how + ": " + refusal.orElse("read"));
                }
            });
            assertThat(apart).isEmpty();
            assertThat(both).hasSizeGreaterThan(100);
        }

        @ParameterizedTest
        @EnumSource
        void every_key_that_a_reader_names_is_in_the_schema(Kind kind) throws IOException {
            JsonNode good = MAPPER.readTree(Files.readString(kind.full));
            List<String> places = new ArrayList<>();
            list("", good, places);
            int keys = 0;
            // A schema says of all the kinds of a surface and of a run at once what is not in one of them.
            for (String place : places.stream()
                    .filter(one -> good.at(one).isObject() && !one.matches("/(surface|runs/).*"))
                    .toList()) {
                Map<String, JsonNode> unknown = new HashMap<>();
                spoil(good, place, "", node -> ((ObjectNode) node).putNull("colour"), unknown);
                String said = refusal(kind, unknown.get(place + " ")).orElseThrow();
                if (!said.contains("known are ")) {
                    continue;
                }
                for (String key :
                        said.substring(said.indexOf("known are ") + 10).split(", ")) {
                    spoil(good, place, key, node -> ((ObjectNode) node).putNull(key), unknown);
                    assertThat(kind.schema.validate(unknown.get(place + " " + key)))
                            .as(place + " " + key)
                            .noneMatch(told -> told.getType().equals("additionalProperties"));
                    keys++;
                }
            }
            assertThat(keys).isGreaterThan(10);
        }

        /** A tree with an unknown key in each object, without each key, and with each value replaced by those of other types. */
        private Map<String, JsonNode> spoiled(JsonNode good) {
            Map<String, JsonNode> spoiled = new LinkedHashMap<>();
            List<String> places = new ArrayList<>();
            list("", good, places);
            for (String place : places) {
                JsonNode there = good.at(place);
                if (there.isObject()) {
                    spoil(good, place, "an unknown key", node -> ((ObjectNode) node).putNull("colour"), spoiled);
                    for (Iterator<String> keys = there.fieldNames(); keys.hasNext(); ) {
                        String key = keys.next();
                        spoil(good, place, "without " + key, node -> ((ObjectNode) node).remove(key), spoiled);
                    }
                } else if (there.isArray()) {
                    spoil(good, place, "one item more", node -> ((ArrayNode) node).addNull(), spoiled);
                }
                for (Object value : new Object[] {null, true, 12.5, "text", List.of(), Map.of()}) {
                    JsonNode other = MAPPER.valueToTree(value);
                    if (!place.isEmpty() && other.getNodeType() != there.getNodeType()) {
                        int cut = place.lastIndexOf('/');
                        String last =
                                place.substring(cut + 1).replace("~1", "/").replace("~0", "~");
                        Consumer<JsonNode> replace = parent -> {
                            if (parent instanceof ObjectNode object) {
                                object.set(last, other);
                            } else {
                                ((ArrayNode) parent).set(Integer.parseInt(last), other);
                            }
                        };
                        spoil(good, place.substring(0, cut), last + " = " + other, replace, spoiled);
                    }
                }
            }
            return spoiled;
        }

        private void list(String place, JsonNode node, List<String> places) {
            places.add(place);
            node.properties()
                    .forEach(one -> list(
                            place + "/" + one.getKey().replace("~", "~0").replace("/", "~1"), one.getValue(), places));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                list(place + "/" + i, node.get(i), places);
            }
        }

        private void spoil(
                JsonNode good, String place, String how, Consumer<JsonNode> spoiling, Map<String, JsonNode> spoiled) {
            JsonNode copy = good.deepCopy();
            spoiling.accept(copy.at(place));
            spoiled.put(place + " " + how, copy);
        }
    }
}
