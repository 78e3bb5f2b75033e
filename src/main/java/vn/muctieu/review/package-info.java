/** What was concluded: reviews of a resolution as of a year, causes, remedies, and signed editions that stay as they were. */
@ApplicationModule(
        allowedDependencies = {"progress", "measurement", "resolution", "account", "organization", "reminder", "web"})
@NullMarked
package vn.muctieu.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
