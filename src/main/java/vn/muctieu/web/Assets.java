package vn.muctieu.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of style sheets and scripts that change with their content, so that browsers may keep them for ever. They
 * are made once: resolving them for every page costs more than the rest of the page.
 */
@Component
public class Assets {

    private static final Pattern PART = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    private final ResourceUrlProvider urls;
    private final IconSprite sprite;
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();
    private String style = "/assets/app.css";
    private String script = "/assets/app.js";
    private List<String> entry = Stream.of("numbers", "checks", "drafts", "rows", "saving", "paste", "entry")
            .map(name -> "/assets/entry/" + name + ".js")
            .toList();
    private String dashboard = "/assets/dashboard.js";

    Assets(ResourceUrlProvider urls, IconSprite sprite) {
        this.urls = urls;
        this.sprite = sprite;
    }

    @EventListener(ApplicationStartedEvent.class)
    void resolve() throws IOException {
        String parts = DigestUtils.md5DigestAsHex(partsOfStyle().getBytes(StandardCharsets.UTF_8));
        style = resolved(style) + "?v=" + parts.substring(0, 12);
        script = resolved(script);
        entry = entry.stream().map(this::resolved).toList();
        dashboard = resolved(dashboard);
    }

    /** The style sheet names its parts only; its own address would stay the same when one of them changes. */
    private String partsOfStyle() throws IOException {
        String sheet = new ClassPathResource("static" + style).getContentAsString(StandardCharsets.UTF_8);
        return PART.matcher(sheet)
                .results()
                .map(part -> part.group(1))
                .map(part -> resolved(part.startsWith("/") ? part : "/assets/" + part))
                .collect(Collectors.joining(" "));
    }

    private String resolved(String path) {
        return Objects.requireNonNullElse(urls.getForLookupPath(path), path);
    }

    /** Draws charts, line and bar only: a third of the whole library over the wire. */
    public String charts() {
        return echarts("echarts.simple.min.js");
    }

    /** The whole library, asked for only when somebody takes a chart along as SVG. */
    public String allCharts() {
        return echarts("echarts.min.js");
    }

    private String echarts(String file) {
        return "/webjars/echarts/" + webjars.version("echarts") + "/" + file;
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    /** The scripts of the form on which figures are entered, in the order they need each other. */
    public List<String> entry() {
        return entry;
    }

    /** What only the dashboard's pages need. */
    public String dashboard() {
        return dashboard;
    }

    public String icons() {
        return sprite.url();
    }
}
