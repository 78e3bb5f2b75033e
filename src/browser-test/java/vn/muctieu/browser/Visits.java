package vn.muctieu.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a fresh visitor to each test and, at its end, fails it for whatever the browser complained of. */
class Visits implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Visits.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visit visit = begin(context);
        context.getStore(HERE)
                .computeIfAbsent(Guests.class, key -> new Guests(new ArrayList<>()), Guests.class)
                .visits()
                .add(visit);
        return visit;
    }

    /** Everybody who takes part in one test, each at a browser of their own. */
    private record Guests(List<Visit> visits) {}

    @Override
    public void afterEach(ExtensionContext context) {
        Guests guests = context.getStore(HERE).remove(Guests.class, Guests.class);
        if (guests == null) {
            return;
        }
        boolean failed = context.getExecutionException().isPresent();
        for (int i = 0; i < guests.visits().size(); i++) {
            try (Visit visit = guests.visits().get(i)) {
                if (failed) {
                    visit.screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName() + "-" + i);
                } else {
                    visit.requireNoProblems();
                }
            }
        }
    }

    private static Visit begin(ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        Chromium chromium =
                context.getRoot().getStore(HERE).computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        return chromium.visit("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }
}
