/**
 * What people are reminded of, in the program and by e-mail. Others know the occasions: whoever has some is a
 * {@link vn.muctieu.reminder.Reminding}.
 */
@ApplicationModule(allowedDependencies = {"account", "web"})
@NullMarked
package vn.muctieu.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
