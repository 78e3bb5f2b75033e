package vn.muctieu.seed;

import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of a YAML file. What it is asked for and does not hold becomes a {@link FileProblem} with its line. */
public final class Entry {

    private final String file;
    private final int line;
    private final Map<String, NodeTuple> values = new LinkedHashMap<>();

    private Entry(String file, MappingNode node) {
        this.file = file;
        this.line = line(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple) != null) {
                throw new FileProblem(file, line(tuple.getKeyNode()), "key-twice", key);
            }
        }
    }

    /** The file's outermost mapping. */
    public static Entry of(SeedFile file) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.content()));
            if (root instanceof MappingNode mapping) {
                return new Entry(file.name(), mapping);
            }
            throw new FileProblem(file.name(), 1, "not-a-mapping");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new FileProblem(file.name(), line, "broken-yaml", e.getProblem());
        } catch (YAMLException e) {
            throw new FileProblem(file.name(), 1, "broken-yaml", String.valueOf(e.getMessage()));
        }
    }

    public Entry only(String... keys) {
        List<String> known = List.of(keys);
        values.keySet().forEach(key -> {
            if (!known.contains(key)) {
                throw problem(key, "unknown-key", key, String.join(", ", known));
            }
        });
        return this;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return optional(key).orElseThrow(() -> problem(key, "missing", key));
    }

    public @Nullable String textOrNull(String key) {
        return optional(key).orElse(null);
    }

    public String text(String key, Pattern allowed, String rule) {
        String text = text(key);
        if (!allowed.matcher(text).matches()) {
            throw problem(key, rule, text);
        }
        return text;
    }

    public String oneOf(String key, String... choices) {
        String text = text(key);
        if (Stream.of(choices).noneMatch(text::equals)) {
            throw problem(key, "not-one-of", key, text, String.join(", ", choices));
        }
        return text;
    }

    public int integer(String key) {
        String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem(key, "not-a-whole-number", key, text);
        }
    }

    public LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw problem(key, "not-a-date", key, text);
        }
    }

    public @Nullable LocalDate dateOrNull(String key) {
        return has(key) ? date(key) : null;
    }

    /** The mapping under a key; empty when the key is absent. */
    public Optional<Entry> entry(String key) {
        Node node = value(key);
        if (node != null && !(node instanceof MappingNode)) {
            throw problem(key, "not-a-mapping-in", key);
        }
        return Optional.ofNullable((MappingNode) node).map(mapping -> new Entry(file, mapping));
    }

    /** The mappings listed under a key; none when the key is absent. */
    public List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (!(node instanceof MappingNode mapping)) {
                throw new FileProblem(file, line(node), "not-a-mapping-in", key);
            }
            entries.add(new Entry(file, mapping));
        }
        return entries;
    }

    /** The texts listed under a key; none when the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (!(node instanceof ScalarNode scalar)) {
                throw new FileProblem(file, line(node), "not-a-text", key);
            }
            texts.add(clean(scalar));
        }
        return texts;
    }

    /** Whether what stands under a key is a list. */
    public boolean isList(String key) {
        return value(key) instanceof SequenceNode;
    }

    /** Every key of this mapping, as it is written. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** A problem at a key, or at this mapping when it has no such key. */
    public FileProblem problem(String key, String rule, Object... arguments) {
        NodeTuple at = values.get(key);
        return new FileProblem(file, at == null ? line : line(at.getKeyNode()), rule, arguments);
    }

    private Optional<String> optional(String key) {
        Node node = value(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(key, "not-a-text", key);
        }
        return Optional.of(clean(scalar)).filter(text -> !text.isEmpty());
    }

    private List<Node> nodes(String key) {
        Node node = value(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw problem(key, "not-a-list", key);
        }
        return sequence.getValue();
    }

    private @Nullable Node value(String key) {
        NodeTuple tuple = values.get(key);
        return tuple == null || Tag.NULL.equals(tuple.getValueNode().getTag()) ? null : tuple.getValueNode();
    }

    private static String clean(ScalarNode scalar) {
        return Normalizer.normalize(scalar.getValue().strip(), Normalizer.Form.NFC);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
