package vn.muctieu.web;

/** The database's password is one that stands in samples, so anybody would try it first. */
class SampleSecretRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String property;

    SampleSecretRefused(String property) {
        super(property + " is a password that stands in samples");
        this.property = property;
    }

    String property() {
        return property;
    }
}
