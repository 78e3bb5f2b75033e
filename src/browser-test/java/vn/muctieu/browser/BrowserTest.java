package vn.muctieu.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.muctieu.DemonstrationTest;

/**
 * A journey through the whole running application in a real browser, as it is when somebody has just downloaded it: with
 * its own PostgreSQL and the demonstration. Tests take a {@link Visit} as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemonstrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Visits.class)
@interface BrowserTest {}
