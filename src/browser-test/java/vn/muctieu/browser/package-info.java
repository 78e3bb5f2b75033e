/** What people do with the application, in a real browser. */
@NullMarked
package vn.muctieu.browser;

import org.jspecify.annotations.NullMarked;
