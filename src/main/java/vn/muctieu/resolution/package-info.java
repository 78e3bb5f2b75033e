/** What was promised: resolutions, their targets and indicators, the figures they count, and the files they come from. */
@ApplicationModule(allowedDependencies = {"organization", "seed", "web"})
@NullMarked
package vn.muctieu.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
