package vn.muctieu.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the whole running application, as it comes from its download: with its own PostgreSQL, made anew below
 * the build's folder, and the demonstration. Tests take a {@link Visit} as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "muctieu.embedded-postgres.directory=" + EmptyDatabase.FOLDER,
            "muctieu.embedded-postgres.binaries=target/postgres-binaries"
        })
@ContextConfiguration(initializers = EmptyDatabase.class)
@ExtendWith(Visits.class)
@interface BrowserTest {}
