package vn.muctieu.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Secrets that people copy from paper, of letters that are not mistaken for each other; each is worth nearly five bits. */
final class Legible {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Legible() {}

    static String random(int letters) {
        byte[] bytes = new byte[letters];
        RANDOM.nextBytes(bytes);
        return of(bytes, letters);
    }

    /** One letter for each byte; as good as the bytes but for a hundredth of a bit. */
    static String of(byte[] bytes, int letters) {
        return IntStream.range(0, letters)
                .mapToObj(i -> LETTERS.charAt(Byte.toUnsignedInt(bytes[i]) % LETTERS.length()))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    static String grouped(String letters, int size) {
        return letters.replaceAll(".{" + size + "}(?=.)", "$0-");
    }
}
