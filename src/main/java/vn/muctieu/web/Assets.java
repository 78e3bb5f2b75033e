package vn.muctieu.web;

import java.util.Objects;
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
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();
    private String style = "/assets/app.css";
    private String script = "/assets/app.js";

    Assets(ResourceUrlProvider urls, IconSprite sprite) {
        this.urls = urls;
        this.sprite = sprite;
    }

    @EventListener(ApplicationStartedEvent.class)
    void resolve() {
        style = Objects.requireNonNullElse(urls.getForLookupPath(style), style);
        script = Objects.requireNonNullElse(urls.getForLookupPath(script), script);
    }

    public String htmx() {
        return "/webjars/htmx.org/" + webjars.version("htmx.org") + "/dist/htmx.min.js";
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    public String icons() {
        return sprite.url();
    }
}
