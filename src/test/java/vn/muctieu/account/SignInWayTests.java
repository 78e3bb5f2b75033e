package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInWayTests {

    @Test
    void thePageAskedForIsGoneTo() {
        assertThat(SignInWay.local("/resolutions/17-nq-tu?year=2024")).isEqualTo("/resolutions/17-nq-tu?year=2024");
    }

    @Test
    void nothingAskedForLeadsToTheStartPage() {
        assertThat(SignInWay.local(null)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/",
                "//example.org/",
                "/\\example.org/",
                "/\t/example.org",
                "\\\\example.org",
                "/\n/example.org",
                "javascript:alert(1)",
                "account"
            })
    void whatLeadsAwayLeadsToTheStartPage(String address) {
        assertThat(SignInWay.local(address)).isEqualTo("/");
    }
}
