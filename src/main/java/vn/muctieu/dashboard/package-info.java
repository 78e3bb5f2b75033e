/**
 * Progress on screen. The views that templates show are public though nothing outside uses them: Spring compiles what a
 * template asks of public types only, and pages ask hundreds of times.
 */
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
