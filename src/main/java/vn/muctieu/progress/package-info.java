/** What it means: totals, coverage and verdicts. The evaluator is plain Java and knows neither Spring nor a database. */
@ApplicationModule(allowedDependencies = {"measurement", "ruling", "resolution", "organization"})
@NullMarked
package vn.muctieu.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
