package dev.renewal.amount;

/** Checks plain decimals: digits, and optionally a point with more digits; no sign, no exponent. */
final class PlainDecimal {
    private PlainDecimal() {}

    /** Whether a text is a plain decimal with at most these numbers of digits before and after the point. */
    static boolean matches(String text, int mostDigits, int mostDecimals) {
        int point = text.indexOf('.');
        return point < 0
                ? isNumber(text, mostDigits)
                : isNumber(text.substring(0, point), mostDigits) && isNumber(text.substring(point + 1), mostDecimals);
    }

    private static boolean isNumber(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }
}
