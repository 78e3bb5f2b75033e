/** Mục Tiêu: which targets of a resolution are met, which are missed, by how much, because of whom. */
@NullMarked
package vn.muctieu;

import org.jspecify.annotations.NullMarked;
