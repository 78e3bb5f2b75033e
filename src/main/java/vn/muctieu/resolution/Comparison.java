package vn.muctieu.resolution;

import java.util.Arrays;

/** How a value is held against a goal. */
public enum Comparison {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EXACTLY("="),
    /** From the lower to the upper bound, both included. */
    WITHIN("..");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The comparison as a resolution file writes it. */
    public String symbol() {
        return symbol;
    }

    static Comparison of(String symbol) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.symbol.equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
