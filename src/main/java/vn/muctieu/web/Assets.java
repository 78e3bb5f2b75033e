package vn.muctieu.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of style sheets and scripts that change with their content, so that browsers may keep them for ever. They
 * are made once: resolving them for every page costs more than the rest of the page.
 */
@Component
public class Assets {

    private final ResourceUrlProvider urls;
    private final IconSprite sprite;
    private final StyleSheet sheet;
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();
    private String script = "/assets/app.js";
    private List<String> entry = Stream.of("numbers", "checks", "drafts", "rows", "saving", "paste", "entry")
            .map(name -> "/assets/entry/" + name + ".js")
            .toList();
    private String dashboard = "/assets/dashboard.js";
    private String charts = "/assets/charts.js";

    Assets(ResourceUrlProvider urls, IconSprite sprite, StyleSheet sheet) {
        this.urls = urls;
        this.sprite = sprite;
        this.sheet = sheet;
    }

    @EventListener(ApplicationStartedEvent.class)
    void resolve() {
        script = resolved(script);
        entry = entry.stream().map(this::resolved).toList();
        dashboard = resolved(dashboard);
        charts = resolved(charts);
    }

    private String resolved(String path) {
        return Objects.requireNonNullElse(urls.getForLookupPath(path), path);
    }

    /** Draws the charts of a page. */
    public String charts() {
        return charts;
    }

    /** The library by which charts are drawn, line and bar only: a third of the whole over the wire. */
    public String chartLibrary() {
        return echarts("echarts.simple.min.js");
    }

    /** The whole library, asked for only when somebody takes a chart along as SVG. */
    public String wholeChartLibrary() {
        return echarts("echarts.min.js");
    }

    private String echarts(String file) {
        return "/webjars/echarts/" + webjars.version("echarts") + "/" + file;
    }

    public String style() {
        return sheet.url();
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
