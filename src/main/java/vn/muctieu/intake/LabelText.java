package vn.muctieu.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in a workbook, made comparable. */
final class LabelText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x00-\\x1F\\x7F\u200B\uFEFF]+");

    /** The five tone marks, apart from the letters that carry them. */
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    /** What only the letters of the old TCVN3 fonts look like when they are read as what they are not. */
    private static final Pattern TCVN3 = Pattern.compile(
            "[a-zA-Z][µ¸¶·¹¨»¾¼½©®ª«¬­ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞ](?=[\\s\\p{P}]|[a-z]|$)(?<![A-Z].)|(?<![\\p{L}])[¬®§¸µ][a-z]");

    /** Likewise of the VNI fonts: a letter, then its mark as a letter of its own. */
    private static final Pattern VNI =
            Pattern.compile("(?i)[aeoưuy][øûïåäë]|[aeo][ùõ](?![iy])|ñ[aeiouyöôò]|[öô][øùûõïô]");

    private LabelText() {}

    /** Composed (NFC), single spaces inside, none around. */
    static String clean(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /**
     * The same for two ways of writing the same: case, the place of the tone mark in a syllable (hòa, hoà) and i for y
     * make no difference. Different tones and letters do.
     */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String word : clean(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
            StringBuilder tones = new StringBuilder();
            TONE.matcher(apart).results().forEach(tone -> tones.append(tone.group()));
            folded.append(folded.isEmpty() ? "" : " ")
                    .append(TONE.matcher(apart).replaceAll("").replace('y', 'i'))
                    .append(tones);
        }
        return folded.toString();
    }

    /** How many syllables look as if they were written in TCVN3 or VNI; one may be chance, two are not. */
    static long legacyLetters(Stream<String> texts) {
        return texts.mapToLong(text -> TCVN3.matcher(text).results().count()
                        + VNI.matcher(text).results().count())
                .sum();
    }
}
