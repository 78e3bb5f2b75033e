package vn.muctieu.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.ApplicationTest;
import vn.muctieu.resolution.Illustrations;
import vn.muctieu.web.Banner;

@ApplicationTest
class NoDemonstrationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"canbo", "thamdinh", "lanhdao", "kiemtra", "quantri"})
    void onAConfiguredDatabaseNobodyKnowsAPassword(String username) {
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("username", username)
                        .param("password", Demonstration.PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in?refused");
        assertThat(database.sql("select count(*) from account where username = ?")
                        .param(username)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingOfTheDemonstrationIsThere(
            @Autowired ObjectProvider<Demonstration> demonstration,
            @Autowired ObjectProvider<Illustrations> illustrations,
            @Autowired ObjectProvider<Banner> banners) {
        assertThat(demonstration.stream()).isEmpty();
        assertThat(illustrations.stream()).isEmpty();
        assertThat(banners.stream()).isEmpty();
        assertThat(database.sql("select count(*) from target where wording = 'illustrative'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSignInPageHasNoBanner() {
        assertThat(mvc.get().uri("/sign-in").exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("minh họa");
    }
}
