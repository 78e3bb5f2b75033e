package vn.muctieu.intake;

/** Cells as people call them: B7. Rows and columns count from 0. */
final class CellAddress {

    private CellAddress() {}

    static String of(int row, int column) {
        return letters(column) + (row + 1);
    }

    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** The row of an address such as B7; -1 if it is none. */
    static int row(String address) {
        int digits = letterCount(address);
        if (digits == 0 || digits == address.length() || address.length() - digits > 7) {
            return -1;
        }
        int row = 0;
        for (int i = digits; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row - 1;
    }

    /** The column of an address such as B7; -1 if it is none. */
    static int column(String address) {
        int letters = letterCount(address);
        if (letters == 0 || letters > 3) {
            return -1;
        }
        int column = 0;
        for (int i = 0; i < letters; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static int letterCount(String address) {
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            i++;
        }
        return i;
    }
}
