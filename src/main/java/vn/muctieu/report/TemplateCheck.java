package vn.muctieu.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a template must be before it is kept. It is looked at as a package first, and opened only then. */
final class TemplateCheck {

    private static final int LARGEST = 10_000_000;
    private static final int LARGEST_INFLATED = 50_000_000;
    private static final int MOST_ENTRIES = 500;
    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern OUTSIDE =
            Pattern.compile("<Relationship\\b(?=[^>]*TargetMode=\"External\")(?![^>]*relationships/hyperlink\")[^>]*>");

    private TemplateCheck() {}

    /** @throws TemplateRefused with the first thing that is wrong */
    static void check(byte[] file) {
        if (file.length > LARGEST) {
            throw new TemplateRefused("large", LARGEST / 1_000_000);
        }
        checkPackage(entries(file));
        try (var paper = new Paper(file)) {
            checkPlaces(paper.placeholders());
            for (Block.Style style : Block.Style.values()) {
                if (paper.document().getStyles() == null
                        || !paper.document().getStyles().styleExist(style.id())) {
                    throw new TemplateRefused("style", style.id());
                }
            }
        } catch (TemplateRefused refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            throw new TemplateRefused("unreadable");
        }
    }

    private static void checkPackage(Map<String, String> parts) {
        boolean macros = parts.keySet().stream().anyMatch(name -> name.contains("vbaproject") || name.endsWith(".bin"));
        String types = parts.getOrDefault("[content_types].xml", "");
        if (macros || types.contains("macroEnabled")) {
            throw new TemplateRefused("macros");
        }
        if (!types.contains(DOCUMENT)) {
            throw new TemplateRefused("unreadable");
        }
        boolean outside = parts.entrySet().stream()
                .anyMatch(part -> part.getKey().endsWith(".rels")
                        && OUTSIDE.matcher(part.getValue()).find());
        if (outside) {
            throw new TemplateRefused("outside");
        }
    }

    private static void checkPlaces(List<String> places) {
        Set<String> known = Fillings.known();
        places.stream().filter(place -> !known.contains(place)).findFirst().ifPresent(place -> {
            throw new TemplateRefused("unknown", "{" + place + "}", String.join("}, {", known));
        });
        for (String needed : List.of(Fillings.TEXT, Fillings.TABLE)) {
            if (!places.contains(needed)) {
                throw new TemplateRefused("lacking", "{" + needed + "}");
            }
        }
    }

    private static Map<String, String> entries(byte[] file) {
        Map<String, String> entries = new HashMap<>();
        int inflated = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(LARGEST_INFLATED - inflated + 1);
                inflated += content.length;
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean twice = entries.put(name, new String(content, StandardCharsets.UTF_8)) != null;
                if (twice || inflated > LARGEST_INFLATED || entries.size() > MOST_ENTRIES || name.contains("..")) {
                    throw new TemplateRefused("unreadable");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateRefused("unreadable");
        }
        return entries;
    }
}
