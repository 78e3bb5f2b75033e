package vn.muctieu.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), whichever way
 * the same letters were spelled in Unicode.
 */
@Component
class PasswordHashing implements PasswordEncoder {

    private final PasswordEncoder encoder = encoder();

    // Each hash holds 19 MiB and a core: a flood of sign-ins waits here instead of filling the memory.
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : oneOfFew(() -> encoder.encode(composed(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && oneOfFew(() -> encoder.matches(composed(password), hash));
    }

    private static PasswordEncoder encoder() {
        var argon2id = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
        var encoder = new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2id));
        encoder.setDefaultPasswordEncoderForMatches(argon2id);
        return encoder;
    }

    private static String composed(CharSequence password) {
        return Normalizer.normalize(password, Form.NFC);
    }

    private <T extends @Nullable Object> T oneOfFew(Supplier<T> hashing) {
        running.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            running.release();
        }
    }
}
