package vn.muctieu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MucTieu {

    public static void main(String[] arguments) {
        SpringApplication.run(MucTieu.class, arguments);
    }
}
