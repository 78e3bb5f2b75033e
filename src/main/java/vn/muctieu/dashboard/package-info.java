/** Progress on screen. */
@ApplicationModule(
        allowedDependencies = {
            "review",
            "progress",
            "ruling",
            "measurement",
            "resolution",
            "organization",
            "account",
            "web"
        })
@NullMarked
package vn.muctieu.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
