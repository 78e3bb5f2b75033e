package vn.muctieu.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.webjars.WebJarVersionLocator;

/** The icons the pages use, gathered from Bootstrap Icons into one file, so that a page asks for them once. */
@Controller
class IconSprite {

    private static final List<String> NAMES = List.of(
            "arrow-down",
            "arrow-left",
            "arrow-right",
            "arrow-up",
            "box-arrow-right",
            "bullseye",
            "building",
            "calendar-x",
            "calendar3",
            "check-circle-fill",
            "check-lg",
            "chevron-right",
            "circle",
            "clipboard-check",
            "dash-circle",
            "dash-lg",
            "diagram-3",
            "download",
            "exclamation-triangle",
            "easel",
            "file-earmark-spreadsheet",
            "file-earmark-x",
            "fullscreen",
            "grid-3x3-gap",
            "hourglass-split",
            "house",
            "image",
            "info-circle",
            "layout-split",
            "list",
            "lock",
            "patch-question",
            "pencil-square",
            "people",
            "person-circle",
            "printer",
            "question-circle",
            "search",
            "send",
            "slash-circle",
            "star-fill",
            "translate",
            "upload",
            "x-circle-fill");

    private static final Pattern SVG = Pattern.compile("<svg[^>]*viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>", Pattern.DOTALL);

    private final LastingAsset sprite;

    IconSprite() throws IOException {
        String folder = "META-INF/resources/webjars/bootstrap-icons/"
                + new WebJarVersionLocator().version("bootstrap-icons") + "/icons/";
        var symbols = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : NAMES) {
            symbols.append(symbol(name, new ClassPathResource(folder + name + ".svg")));
        }
        this.sprite = LastingAsset.of(
                "/assets/icons.svg",
                MediaType.valueOf("image/svg+xml"),
                symbols.append("</svg>").toString());
    }

    /** Where the icons are; an icon is the fragment of this address with its name. */
    String url() {
        return sprite.url();
    }

    @GetMapping("/assets/icons.svg")
    ResponseEntity<String> icons() {
        return sprite.answer();
    }

    private static String symbol(String name, ClassPathResource file) throws IOException {
        Matcher svg = SVG.matcher(StreamUtils.copyToString(file.getInputStream(), StandardCharsets.UTF_8));
        if (!svg.find()) {
            throw new IllegalStateException("Bootstrap Icons has no icon that can be read as " + name);
        }
        return "<symbol id=\"%s\" viewBox=\"%s\">%s</symbol>"
                .formatted(name, svg.group(1), svg.group(2).strip());
    }
}
