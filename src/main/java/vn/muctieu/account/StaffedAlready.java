package vn.muctieu.account;

/** One of the units has got an account for its staff meanwhile. */
class StaffedAlready extends RuntimeException {}
