-- Credits are whole millionths, and at most a trillion of them.
alter table activity alter column amount set data type decimal(19, 6);
