package vn.muctieu.account;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Clears away what has run out and counts no longer; on several nodes it does no harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {

    private final Sessions sessions;
    private final SignInAttempts attempts;

    Forgetting(Sessions sessions, SignInAttempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        sessions.forget();
        attempts.forget();
    }
}
