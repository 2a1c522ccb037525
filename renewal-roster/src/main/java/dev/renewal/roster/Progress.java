package dev.renewal.roster;

/** Is told how far the work has come. */
interface Progress {
    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void at(String work, long count, String unit) {
            // nobody looks
        }

        @Override
        public void done() {
            // nothing was shown
        }
    };

    /** Takes the name of the work, how much of it is done, and of what, such as {@code rows}. */
    void at(String work, long count, String unit);

    /** Called before anything else is written for people. */
    void done();
}
