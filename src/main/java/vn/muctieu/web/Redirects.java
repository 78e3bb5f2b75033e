package vn.muctieu.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** After something was changed: where its result is seen. */
public final class Redirects {

    private Redirects() {}

    /** See another page of the application; its variables are encoded. */
    public static RedirectView to(String path, Object... variables) {
        var view = new RedirectView(
                UriComponentsBuilder.fromUriString(path)
                        .encode()
                        .buildAndExpand(variables)
                        .toUriString(),
                true,
                false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
