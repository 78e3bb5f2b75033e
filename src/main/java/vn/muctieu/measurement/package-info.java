/** What was reported: each unit's figures for a year, and who approved them. */
@ApplicationModule(allowedDependencies = {"resolution", "account", "organization", "reminder", "web"})
@NullMarked
package vn.muctieu.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
