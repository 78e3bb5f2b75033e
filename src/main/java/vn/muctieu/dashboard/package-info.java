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
            "reminder",
            "web"
        })
@NullMarked
package vn.muctieu.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
