package vn.muctieu.web;

import org.springframework.http.HttpStatus;

/** An exception that has a sentence of its own for the person whose request it ended. */
public interface Told {

    /** The key of the sentence in the message bundles. */
    String messageKey();

    /** What the sentence is filled with. */
    Object[] arguments();

    HttpStatus status();
}
