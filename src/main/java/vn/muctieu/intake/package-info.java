/** Spreadsheets in and out: forms as workbooks, what comes back in them, and tables as files. */
@ApplicationModule(allowedDependencies = {"measurement", "resolution", "account", "organization", "web"})
@NullMarked
package vn.muctieu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
