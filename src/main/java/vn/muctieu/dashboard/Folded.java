package vn.muctieu.dashboard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text as people type it in a hurry: without diacritics, đ as d, y as i, in small letters. So "ba be" finds Ba
 * Bể, and Hoà is Hòa.
 *
 * @param words the words of the text
 */
record Folded(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Folded of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String folded = plain.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('y', 'i');
        return new Folded(Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether each word asked for begins one of this text's words. */
    boolean has(Folded asked) {
        return asked.words.stream().allMatch(word -> words.stream().anyMatch(own -> own.startsWith(word)));
    }
}
