/** The PostgreSQL server that comes along when no other is configured. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.muctieu.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
