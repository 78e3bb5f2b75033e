package vn.muctieu.account;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody in front of a browser: keeps cookies and sends forms with what the page says must go with them. */
final class Visitor {

    private final MockMvcTester mvc;
    private final String address;
    private final boolean secure;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    private Visitor(MockMvcTester mvc, String address, boolean secure) {
        this.mvc = mvc;
        this.address = address;
        this.secure = secure;
    }

    static Visitor of(MockMvcTester mvc) {
        return new Visitor(mvc, "127.0.0.1", false);
    }

    Visitor at(String address) {
        return new Visitor(mvc, address, secure);
    }

    Visitor overHttps() {
        return new Visitor(mvc, address, true);
    }

    MvcTestResult get(String path) {
        return send(mvc.get().uri(URI.create(path)));
    }

    MvcTestResult post(String path, String... namesAndValues) {
        return postWithToken(token(), path, namesAndValues);
    }

    MvcTestResult postWithToken(@Nullable String token, String path, String... namesAndValues) {
        var request = mvc.post().uri(URI.create(path));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(token == null ? request : request.param("_csrf", token));
    }

    MvcTestResult signIn(String username, String password) {
        return post("/sign-in", "username", username, "password", password);
    }

    /** Where the browser is sent when it asks for this page; "200" if it gets it. */
    String landing(String path) {
        MockHttpServletResponse response = get(path).getResponse();
        String to = response.getRedirectedUrl();
        return to == null ? String.valueOf(response.getStatus()) : to;
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), () -> "no cookie " + name);
    }

    void setCookie(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    MvcTestResult send(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var result = request.secure(secure).remoteAddress(address).exchange();
        for (Cookie cookie : result.getResponse().getCookies()) {
            cookies.remove(cookie.getName());
            if (cookie.getMaxAge() != 0) {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }

    String token() {
        MvcTestResult page = get("/account");
        if (page.getResponse().getStatus() != 200) {
            page = get("/sign-in");
        }
        return document(page).select("meta[name=_csrf]").attr("content");
    }

    static Document document(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
