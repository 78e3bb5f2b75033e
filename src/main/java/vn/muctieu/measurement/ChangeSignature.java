package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Signs what the running transaction writes: the database adds who, by which way and why to the past of each number. */
@Component
public class ChangeSignature {

    private final JdbcClient database;

    ChangeSignature(JdbcClient database) {
        this.database = database;
    }

    /**
     * Signs everything that the transaction writes from now on.
     *
     * @param account the identity of who writes
     * @param reason null if none was given
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(long account, Channel channel, @Nullable String reason) {
        database.sql("""
                        select set_config('muctieu.account', :account, true),
                            set_config('muctieu.channel', :channel, true),
                            set_config('muctieu.reason', :reason, true)
                        """)
                .param("account", Long.toString(account))
                .param("channel", channel.name())
                .param("reason", reason == null ? "" : reason)
                .query((row, n) -> n)
                .single();
    }

    /** The way by which the request that is being answered came. */
    static Channel channel() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getRequestURI().contains("/api/")
                ? Channel.API
                : Channel.PAGE;
    }
}
