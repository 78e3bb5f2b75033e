/** Reorganising units in the browser: an act is put together, looked at with all that follows, entered, and taken back. */
@ApplicationModule(allowedDependencies = {"account", "organization", "web"})
@NullMarked
package vn.muctieu.reorganization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
