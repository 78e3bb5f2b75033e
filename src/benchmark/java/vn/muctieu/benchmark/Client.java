package vn.muctieu.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser's worth of requests over a connection that stays open: as little work as asking can be. */
public final class Client {

    private static final String PASSWORD = "muctieu-demo-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Client(String address) {
        this.address = address;
    }

    void signIn(String user) throws IOException {
        takeToken(get("/sign-in"));
        int status =
                send("POST", "/sign-in", form(Map.of("username", user, "password", PASSWORD, "_csrf", token)), null);
        if (status != 302) {
            throw new IOException("Signing in as " + user + " was answered " + status);
        }
        takeToken(get("/account"));
    }

    /** The page at a path; an answer other than 200 is an error. */
    public byte[] get(String path) throws IOException {
        HttpURLConnection connection = open("GET", path);
        int status = connection.getResponseCode();
        if (status != 200) {
            throw new IOException(path + " was answered " + status);
        }
        keepCookies(connection);
        try (InputStream body = connection.getInputStream()) {
            return body.readAllBytes();
        }
    }

    /** What the page at a path calls its present state. */
    public String tag(String path) throws IOException {
        HttpURLConnection connection = open("GET", path);
        try (InputStream body = connection.getInputStream()) {
            body.readAllBytes();
        }
        return connection.getHeaderField("ETag");
    }

    /** Asks whether a page is still in the state it was; the status is the answer, and another than 304 an error. */
    public int revisit(String path, String tag) throws IOException {
        HttpURLConnection connection = open("GET", path);
        connection.setRequestProperty("If-None-Match", tag);
        int status = connection.getResponseCode();
        if (status != 304) {
            throw new IOException(path + " was answered " + status);
        }
        return status;
    }

    /** Sends a form with the token of this session; the status is the answer. */
    public int post(String path, Map<String, String> fields) throws IOException {
        return send("POST", path, form(fields), "application/x-www-form-urlencoded");
    }

    /** Sends a body with the token of this session; the status is the answer. */
    public int send(String method, String path, byte[] body, String type) throws IOException {
        HttpURLConnection connection = sent(method, path, body, type);
        int status = connection.getResponseCode();
        keepCookies(connection);
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
        return status;
    }

    /** As a script of the page sends it; an answer other than 200 is an error. */
    public String sendJson(String path, String json) throws IOException {
        HttpURLConnection connection = sent("POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
        if (connection.getResponseCode() != 200) {
            throw new IOException(path + " was answered " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpURLConnection sent(String method, String path, byte[] body, String type) throws IOException {
        HttpURLConnection connection = open(method, path);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("X-XSRF-TOKEN", token);
        if (type != null) {
            connection.setRequestProperty("Content-Type", type);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return connection;
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        if (!cookies.isEmpty()) {
            connection.setRequestProperty(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return connection;
    }

    private void keepCookies(HttpURLConnection connection) {
        connection.getHeaderFields().forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.forEach(this::keep);
            }
        });
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0].strip(), pair[1]);
    }

    private void takeToken(byte[] page) throws IOException {
        var found = TOKEN.matcher(new String(page, StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IOException("There is no token in the page");
        }
        token = found.group(1);
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
