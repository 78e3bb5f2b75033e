package vn.muctieu.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets one node remind, every minute. */
@Component
class ReminderClock {

    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final Duration AT_LEAST = Duration.ofSeconds(20);

    private final List<Reminding> rounds;
    private final ReminderMail mail;
    private final Clock clock;
    private final LockingTaskExecutor alone;

    ReminderClock(List<Reminding> rounds, ReminderMail mail, Clock clock, JdbcTemplate database) {
        this.rounds = rounds;
        this.mail = mail;
        this.clock = clock;
        this.alone = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(database)
                        .usingDbTime()
                        .build()));
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void strike() {
        Runnable remind = () -> {
            rounds.forEach(Reminding::go);
            mail.send();
        };
        alone.executeWithLock(remind, new LockConfiguration(clock.instant(), "reminders", AT_MOST, AT_LEAST));
    }
}
