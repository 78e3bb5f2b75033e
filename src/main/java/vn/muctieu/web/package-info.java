/** The shell of every page: layout, language, numbers and dates, errors. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.muctieu.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
