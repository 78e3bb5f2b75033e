/** The tree of units through time. */
@ApplicationModule(allowedDependencies = {"seed", "web"})
@NullMarked
package vn.muctieu.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
