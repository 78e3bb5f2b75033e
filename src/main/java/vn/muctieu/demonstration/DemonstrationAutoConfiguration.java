package vn.muctieu.demonstration;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.muctieu.postgres.EmbeddedPostgres;
import vn.muctieu.resolution.Illustrations;
import vn.muctieu.web.Banner;

/** The demonstration: there where the embedded database is, and nowhere else. */
@AutoConfiguration(afterName = "vn.muctieu.postgres.EmbeddedPostgresAutoConfiguration")
@ConditionalOnBean(EmbeddedPostgres.class)
@Import(Demonstration.class)
class DemonstrationAutoConfiguration {

    @Bean
    Banner demonstrationBanner() {
        return new Banner("web.demonstration");
    }

    @Bean
    Illustrations illustrations() {
        return new Illustrations(List.of("classpath*:demonstration"));
    }

    /** Before the first page can be asked for. */
    @Bean
    SmartInitializingSingleton loadDemonstration(Demonstration demonstration) {
        return demonstration::load;
    }
}
