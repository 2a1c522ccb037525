package dev.renewal.roster;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The types of further inputs that a cell can hold. */
enum InputType {
    WHOLE_NUMBER(Integer.class) {
        @Override
        Serializable read(Cell cell) throws RefusedException {
            if (!NATURAL.matcher(cell.text()).matches()) {
                throw RefusedException.found(
                        cell.column(), cell.text(), "a whole number, not negative, of at most 9 digits");
            }
            return Integer.valueOf(cell.text());
        }
    },
    DECIMAL(BigDecimal.class) {
        @Override
        Serializable read(Cell cell) throws RefusedException {
            if (!PLAIN_DECIMAL.matcher(cell.text()).matches()) {
                throw RefusedException.found(cell.column(), cell.text(), "a plain decimal, such as 1.5");
            }
            return new BigDecimal(cell.text());
        }
    },
    YES_OR_NO(Boolean.class) {
        @Override
        Serializable read(Cell cell) throws RefusedException {
            return cell.yesOrNo();
        }
    },
    DATE(LocalDate.class) {
        @Override
        Serializable read(Cell cell) throws RefusedException {
            return cell.date();
        }
    },
    TEXT(String.class) {
        @Override
        Serializable read(Cell cell) {
            return cell.text();
        }
    };

    private static final Pattern NATURAL = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Class<? extends Serializable> type;

    InputType(Class<? extends Serializable> type) {
        this.type = type;
    }

    /** Reads a cell that is not empty. */
    abstract Serializable read(Cell cell) throws RefusedException;

    /** Returns what {@link #read} reads again. */
    static String text(Serializable value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    Class<? extends Serializable> type() {
        return type;
    }

    static boolean isOne(Class<?> type) {
        for (InputType one : values()) {
            if (one.type == type) {
                return true;
            }
        }
        return false;
    }

    static InputType of(Class<?> type) {
        for (InputType one : values()) {
            if (one.type == type) {
                return one;
            }
        }
        throw new IllegalArgumentException("no cell holds a value of " + type);
    }
}
