package vn.muctieu.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
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
        return context.getStore(HERE).computeIfAbsent(Visit.class, key -> begin(context), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Store store = context.getStore(HERE);
        Visit visit = store.remove(Visit.class, Visit.class);
        if (visit == null) {
            return;
        }
        try (visit) {
            if (context.getExecutionException().isPresent()) {
                visit.screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            } else {
                visit.requireNoProblems();
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
