package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class PasswordHashingTests {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void isArgon2idWith19Mebibytes() {
        assertThat(hashing.encode("cá suối nấu măng")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theSameLettersAreTheSamePasswordHoweverTheKeyboardSpellsThem() {
        String hash = hashing.encode(Normalizer.normalize("cá suối nấu măng", Form.NFD));
        assertThat(hashing.matches(Normalizer.normalize("cá suối nấu măng", Form.NFC), hash))
                .isTrue();
        assertThat(hashing.matches("ca suoi nau mang", hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String sentence = "nước chảy đá mòn, ".repeat(8).substring(0, 127);
        assertThat(hashing.matches(sentence + "!", hashing.encode(sentence + "?")))
                .isFalse();
    }

    @Test
    void aPasswordThatWasNotHashedOpensNothing() {
        assertThat(hashing.matches("cá suối nấu măng", "{noop}cá suối nấu măng"))
                .isFalse();
    }
}
