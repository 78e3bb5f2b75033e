package vn.muctieu.web;

/** Somebody who is signed in, as the frame around a page shows them. */
public interface Reader {

    String displayName();

    /** What they may do, by the name of their role. */
    String roleName();
}
