package vn.muctieu.report;

import static vn.muctieu.report.Tree.child;
import static vn.muctieu.report.Tree.children;
import static vn.muctieu.report.Tree.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A word processor's document taken apart, to be read without a word processor. */
final class WordFile {

    private final Map<String, byte[]> parts;
    private final Element styles;

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
        this.styles = part("word/styles.xml");
    }

    static WordFile of(byte[] file) {
        Map<String, byte[]> parts = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordFile(parts);
    }

    Element body() {
        return Objects.requireNonNull(child(part("word/document.xml"), "body"));
    }

    Element defaults() {
        return Objects.requireNonNull(child(styles, "docDefaults"), "docDefaults");
    }

    /** A style by its name in the file; that of all paragraphs if there is no name. */
    @Nullable
    Element style(@Nullable String id) {
        return children(styles, "style").stream()
                .filter(style -> id == null
                        ? "1".equals(value(style, "default")) && "paragraph".equals(value(style, "type"))
                        : id.equals(value(style, "styleId")))
                .findFirst()
                .orElse(null);
    }

    /** The tree of what the document refers to. */
    Element related(String reference) {
        return part(name(reference));
    }

    byte[] bytes(String reference) {
        return Objects.requireNonNull(parts.get(name(reference)), reference);
    }

    String name(String reference) {
        String target = children(part("word/_rels/document.xml.rels"), "Relationship").stream()
                .filter(one -> reference.equals(value(one, "Id")))
                .map(one -> value(one, "Target"))
                .findFirst()
                .orElseThrow();
        return target.startsWith("/") ? target.substring(1) : "word/" + target;
    }

    private Element part(String name) {
        return Tree.read(Objects.requireNonNull(parts.get(name), name));
    }
}
