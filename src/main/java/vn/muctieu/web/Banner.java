package vn.muctieu.web;

/**
 * Something every page must say about the whole installation, for as long as it runs.
 *
 * @param message the key of the sentence in the message bundles
 */
public record Banner(String message) {}
