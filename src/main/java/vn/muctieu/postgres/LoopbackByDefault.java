package vn.muctieu.postgres;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Without a configured database the application shows itself to this machine only. */
class LoopbackByDefault implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("loopbackByDefault", Map.of("server.address", "127.0.0.1")));
        }
    }

    /** After the files of configuration have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
