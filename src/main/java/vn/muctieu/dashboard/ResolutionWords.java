package vn.muctieu.dashboard;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.progress.ProgressQuery.WithYearBefore;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.ResolutionShelf;
import vn.muctieu.web.Dates;

/** Says where a resolution stands, in the reader's language. */
@Component
class ResolutionWords {

    private final ResolutionShelf resolutions;
    private final MessageSource messages;
    private final Clock clock;

    ResolutionWords(ResolutionShelf resolutions, MessageSource messages, Clock clock) {
        this.resolutions = resolutions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param names the units that may be named, by their identity
     * @param corrections names of the units whose approved form was returned to them
     */
    ResolutionPage page(
            WithYearBefore both,
            ResolutionPage.From from,
            Map<Long, String> names,
            List<String> corrections,
            Locale language) {
        var why = new Why(both.now(), names, clock.instant());
        return ResolutionPage.of(both.now(), both.before(), from, why, figures(), corrections, texts(language));
    }

    /** All that is counted, by its key. */
    Map<String, Figure> figures() {
        return resolutions.figures();
    }

    /** Where the overview's figures come from and as of when, to stand under what is printed. */
    String source(Locale language) {
        return texts(language).of("printed.overview", Dates.of(clock.instant()));
    }

    Texts texts(Locale language) {
        return new Texts(messages, language);
    }
}
