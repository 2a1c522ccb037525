package dev.renewal.roster;

import dev.renewal.policy.Assessment;

/**
 * What is written for one holder and credential.
 *
 * @param holderId the host's own key of the holder
 * @param assessment the library's answer
 * @param rejectedRows how many rows of this holder and credential were refused
 * @param laterRows how many of its rows are dated after the as-of date
 */
record Answer(String holderId, Assessment assessment, int rejectedRows, long laterRows) {}
