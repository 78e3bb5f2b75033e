package vn.muctieu.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords people may choose: 12 to 128 characters of any kind, none that is widely used, and none that follows
 * from the place or the name (OWASP ASVS 5.0, V6.2).
 */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int ENOUGH_BESIDE_KNOWN_WORDS = 8;

    private static final List<String> WORDS_OF_THE_PLACE =
            List.of("muctieu", "nghiquyet", "tinhuy", "huyenuy", "backan", "password", "matkhau");
    private static final List<String> RUNS =
            List.of("0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm");
    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+");

    private final Set<String> widelyUsed;

    PasswordRules() throws IOException {
        try (Stream<String> lines = new ClassPathResource("account/widely-used-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()) {
            this.widelyUsed = lines.filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Why this password is not for this account, if there is a reason. */
    Optional<PasswordProblem> problem(String password, String username, String displayName) {
        String composed = Normalizer.normalize(password, Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        if (widelyUsed.contains(Folding.folded(composed)) || widelyUsed.contains(plain(composed))) {
            return Optional.of(PasswordProblem.WIDELY_USED);
        }
        return isEasilyGuessed(composed, username, displayName)
                ? Optional.of(PasswordProblem.EASILY_GUESSED)
                : Optional.empty();
    }

    private static boolean isEasilyGuessed(String password, String username, String displayName) {
        String plain = plain(password);
        String rest = Stream.concat(WORDS_OF_THE_PLACE.stream(), Stream.of(plain(username), plain(displayName)))
                .filter(word -> word.length() > 2)
                .reduce(plain, (left, word) -> left.replace(word, ""));
        boolean holdsKnownWords = rest.length() < plain.length();
        return isMonotonous(Folding.folded(password))
                || holdsKnownWords && (rest.length() < ENOUGH_BESIDE_KNOWN_WORDS || isMonotonous(rest));
    }

    private static boolean isMonotonous(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return REPEATED.matcher(text).matches()
                || RUNS.stream().anyMatch(run -> run.contains(text) || run.contains(backwards));
    }

    /** Letters and digits only. */
    private static String plain(String text) {
        return Folding.folded(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
