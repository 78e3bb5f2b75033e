package vn.muctieu.benchmark;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.muctieu.account.SignedIn;

/** A signed-in page that shows only a heading: what every page costs before it shows anything of its own. */
@Controller
public class HeadingPage {

    public static final String PATH = "/benchmark/heading";

    @SignedIn
    @GetMapping(PATH)
    String heading() {
        return "benchmark/heading";
    }
}
