package dev.renewal.examples.service;

import java.util.Map;

/** What a client or a row says of something that is listed for a certification. */
sealed interface EntryRecord permits ActivityRecord, PaymentRecord {
    /** What may be listed: each in a table of its own. */
    enum Kind {
        ACTIVITY("activity", "activities"),
        PAYMENT("payment", "payments");

        final String table;
        final String plural;

        Kind(String table, String plural) {
            this.table = table;
            this.plural = plural;
        }

        /** The column of the id, and the field. */
        String id() {
            return table + "_id";
        }
    }

    /**
     * What a table keeps of one.
     *
     * @param columns all but the certification and the id; null where there is none
     */
    record Row(Kind kind, String id, Map<String, Object> columns) {
        public Row {
            Holder.requireId(kind.id(), id);
        }
    }

    /**
     * The row.
     *
     * @throws dev.renewal.error.InvalidInputException if something is missing, or the library refuses it
     */
    Row toRow();
}
