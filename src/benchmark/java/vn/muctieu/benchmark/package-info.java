/**
 * How fast the program is. Every figure stands beside another that was measured in the same run on the same machine; none
 * of them decides whether a build is good.
 */
package vn.muctieu.benchmark;
