package vn.muctieu.resolution;

import java.util.List;

/**
 * Where illustrative wording lies. Only the demonstration says so.
 *
 * @param locations folders of illustration files
 */
public record Illustrations(List<String> locations) {}
