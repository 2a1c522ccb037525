-- At each start, whatever the URL says, for as long as the pool keeps the database open. Otherwise a commit is written half a
-- second later, and a killed service loses what it has acknowledged.
set write_delay 0;
