/** What was concluded, on paper: reports as documents that need no retyping, their appendix, briefings, and the templates they follow. */
@ApplicationModule(allowedDependencies = {"review", "progress", "resolution", "account", "organization", "web"})
@NullMarked
package vn.muctieu.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
