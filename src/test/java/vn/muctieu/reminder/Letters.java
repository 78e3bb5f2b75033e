package vn.muctieu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server for the length of a test, and what came in. */
public final class Letters implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public Letters() {
        server.start();
    }

    public JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    public MimeMessage only() {
        assertThat(all())
                .as(() -> all().stream().map(GreenMailUtil::getBody).toList().toString())
                .hasSize(1);
        return all().get(0);
    }

    @Override
    public void close() {
        server.stop();
    }
}
