/** Files that seed the database: read with their line numbers, run by Flyway once and again when they change. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.muctieu.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
