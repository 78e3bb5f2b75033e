/** Invented figures and illustrative wording for showing the program; only on the embedded database. */
@ApplicationModule(allowedDependencies = {"postgres", "resolution", "measurement", "account", "organization", "web"})
@NullMarked
package vn.muctieu.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
