package dev.renewal.amount;

/** Decimals as people write them: digits, and more behind a point; no sign, no exponent. */
final class PlainDecimal {
    private PlainDecimal() {}

    /** Whether a text is one, with up to so many digits before and behind the point. */
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
