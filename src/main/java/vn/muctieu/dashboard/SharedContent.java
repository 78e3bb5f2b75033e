package vn.muctieu.dashboard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page whose content, within the frame, is the same for everybody of a unit who asks for the same in the same language:
 * nothing in it depends on the role or the account, and it holds no form with a token.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SharedContent {}
