package dev.renewal.examples.roster;

/** Is told how far the work has come. */
interface Progress {
    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void at(String what, long count) {
            // nobody looks
        }

        @Override
        public void done() {
            // nothing was shown
        }
    };

    void at(String what, long count);

    /** Called before anything else is written for people. */
    void done();
}
