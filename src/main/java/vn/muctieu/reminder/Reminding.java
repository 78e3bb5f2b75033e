package vn.muctieu.reminder;

/** Looks for occasions to remind people of something. Each occasion is written once, however often it is looked for. */
public interface Reminding {

    /** How many reminders are new. */
    int go();
}
