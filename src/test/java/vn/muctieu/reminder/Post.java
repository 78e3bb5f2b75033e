package vn.muctieu.reminder;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import vn.muctieu.account.Person;

/** Sends reminders as a node with a mail server of its own does. */
public final class Post {

    private final BeanFactory application;

    public Post(BeanFactory application) {
        this.application = application;
    }

    public void mailTo(Person person, String address, boolean wanted) {
        application.getBean(ReminderDesk.class).mailTo(person, address, wanted);
    }

    public void send(MailSender server) {
        mail(Map.of("mail", server)).send();
    }

    public void sendWithoutServer() {
        mail(Map.of()).send();
    }

    /** What happens each minute. */
    public void strike(Reminding round, MailSender server) {
        var clock = application.getBean(Clock.class);
        var database = application.getBean(JdbcTemplate.class);
        new ReminderClock(List.of(round), mail(Map.of("mail", server)), clock, database).strike();
    }

    private ReminderMail mail(Map<String, Object> servers) {
        return new ReminderMail(
                application.getBean(JdbcClient.class),
                new StaticListableBeanFactory(servers).getBeanProvider(MailSender.class),
                application.getBean(MessageSource.class),
                application.getBean(Clock.class),
                "muctieu@example.vn");
    }
}
