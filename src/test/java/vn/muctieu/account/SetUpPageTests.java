package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;

@ApplicationTest
@TestPropertySource(properties = "test.database=without any account")
class SetUpPageTests {

    private static final String PASSWORD = "cá suối nấu măng chua";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SetUp setUp;

    @Test
    void thePageMakesTheFirstAdminAndThenIsGone() {
        Visitor visitor = Visitor.of(mvc);
        assertThat(visitor.get("/sign-in")).bodyText().contains("href=\"/set-up\"");
        String secret = setUp.newSecret();
        var units = Visitor.document(visitor.get("/set-up")).select("select[name=unit] option");
        assertThat(units.select("[selected]")).isEmpty();
        String unit = units.select(":contains(Thái Nguyên)").attr("value");

        var refused = submit(visitor, "wrong", unit, PASSWORD);
        assertThat(Visitor.document(refused).select("#secret-problem").text()).startsWith("Mã thiết lập không đúng");
        assertThat(Visitor.document(refused).select("#username").attr("value")).isEqualTo("first");
        var placeless = submit(visitor, secret, "", PASSWORD);
        assertThat(Visitor.document(placeless).select("#unit-problem").text()).isEqualTo("Hãy chọn đơn vị.");
        var weak = submit(visitor, secret, unit, "password1234");
        assertThat(Visitor.document(weak).select("#password-problem").text()).startsWith("Mật khẩu này quá phổ biến");

        assertThat(submit(visitor, secret, unit, PASSWORD)).hasRedirectedUrl("/sign-in?set-up");
        assertThat(visitor.get("/set-up")).hasStatus(404);
        assertThat(submit(visitor, secret, unit, PASSWORD)).hasStatus(404);
        assertThat(visitor.get("/sign-in")).bodyText().doesNotContain("href=\"/set-up\"");
        visitor.signIn("first", PASSWORD);
        assertThat(visitor.get("/accounts")).bodyText().contains("Người đầu tiên");
    }

    private static MvcTestResult submit(Visitor visitor, String secret, String unit, String password) {
        return visitor.post(
                "/set-up",
                "secret",
                secret,
                "username",
                "first",
                "displayName",
                "Người đầu tiên",
                "unit",
                unit,
                "password",
                password,
                "repeated",
                password);
    }
}
