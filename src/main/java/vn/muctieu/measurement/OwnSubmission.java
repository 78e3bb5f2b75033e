package vn.muctieu.measurement;

/** Somebody wants to approve what they submitted themselves. */
class OwnSubmission extends EntryRefused {

    OwnSubmission() {
        super("own");
    }
}
