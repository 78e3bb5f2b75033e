package vn.muctieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What browsers keep for ever has another address once it has changed. */
class AssetsTests {

    @Test
    void theStyleSheetHasAnotherAddressWhenOneOfItsPartsHas() throws IOException {
        String before = style("1");

        assertThat(before).startsWith("/assets/app.css?v=");
        assertThat(style("1")).isEqualTo(before);
        assertThat(style("2")).isNotEqualTo(before);
    }

    private static String style(String version) throws IOException {
        var handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(new Versioned(version)));
        var urls = new ResourceUrlProvider();
        urls.setHandlerMap(Map.of("/**", handler));
        var assets = new Assets(urls, new IconSprite());
        assets.resolve();
        return assets.style();
    }

    /** Only one part of the style sheet has a version. */
    private record Versioned(String version) implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return path.endsWith("/components.css") ? path + version : path;
        }
    }
}
