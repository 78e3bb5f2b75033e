package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.PasswordProblem.EASILY_GUESSED;
import static vn.muctieu.account.PasswordProblem.TOO_LONG;
import static vn.muctieu.account.PasswordProblem.TOO_SHORT;
import static vn.muctieu.account.PasswordProblem.WIDELY_USED;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules;

    PasswordRulesTests() throws IOException {
        this.rules = new PasswordRules();
    }

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertThat(problem("trâu vàng é1")).isEmpty();
        assertThat(problem("trâu vàng é")).contains(TOO_SHORT);
    }

    @Test
    void aCharacterCountsOnceHoweverItIsSpelled() {
        assertThat(problem(Normalizer.normalize("trâu vàng é", Form.NFD))).contains(TOO_SHORT);
        assertThat(problem("🐃🌾🏔️🎋🛖🐓🌧️")).contains(TOO_SHORT);
    }

    @Test
    void anyCharacterMayStandInIt() {
        assertThat(problem("🐃🌾🎋🛖🐓🌽🍃🪵🪨🌄🧺🐝")).isEmpty();
        assertThat(problem("~!@#$%^&*()_+ \t|")).isEmpty();
    }

    @Test
    void itHasAnEnd() {
        String sentence = "một câu dài, ".repeat(10);
        assertThat(problem(sentence.substring(0, 128))).isEmpty();
        assertThat(problem(sentence.substring(0, 129))).contains(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PassWord-1234", "Mật khẩu 12345", "P@ssw0rd1234", "qwertyuiop123"})
    void whatIsWidelyUsedIsRefused(String password) {
        assertThat(problem(password)).contains(WIDELY_USED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muctieu-2026!",
                "Mục tiêu Bắc Kạn 2026",
                "canbo.babe-2026",
                "canbo.babe12345678",
                "Nông Thị Mai 1985",
                "aaaaaaaaaaaaaa",
                "xyzxyzxyzxyz",
                "abcdefghijkl",
                "zyxwvutsrqpo"
            })
    void whatFollowsFromPlaceOrNameOrOneKeyIsRefused(String password) {
        assertThat(problem(password)).contains(EASILY_GUESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mục tiêu của tôi là đi bộ", "Mai chở ngô qua đèo Giàng", "cá suối nấu măng chua"})
    void knownWordsAmongOthersAreFine(String password) {
        assertThat(problem(password)).isEmpty();
    }

    private Optional<PasswordProblem> problem(String password) {
        return rules.problem(password, "canbo.babe", "Nông Thị Mai");
    }
}
