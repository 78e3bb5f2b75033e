/** People: who they are, what they may see and do, and where. */
@ApplicationModule(allowedDependencies = {"organization", "web"})
@NullMarked
package vn.muctieu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
