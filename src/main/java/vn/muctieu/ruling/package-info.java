/**
 * What was settled beside the figures: quotas of single units, exemptions, documents delivered, and judgements; with who,
 * when and why.
 */
@ApplicationModule(allowedDependencies = {"resolution", "account", "organization", "web"})
@NullMarked
package vn.muctieu.ruling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
