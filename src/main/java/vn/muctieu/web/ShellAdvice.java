package vn.muctieu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class ShellAdvice {

    private final Assets assets;
    private final List<String> banners;

    ShellAdvice(Assets assets, ObjectProvider<Banner> banners) {
        this.assets = assets;
        this.banners = banners.stream().map(Banner::message).toList();
    }

    @ModelAttribute
    Shell shell(HttpServletRequest request) {
        return shell(request.getRequestURI(), request.getQueryString());
    }

    Shell shell(String path, @Nullable String query) {
        return Shell.of(assets, path, query, banners);
    }
}
