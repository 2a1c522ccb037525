-- The latest answer to each certification, and what it rests on.
create table assessment (
    certification_id bigint primary key references certification,
    as_of            date not null,
    -- The answer may be another one from this day on; null where time alone changes nothing.
    next_change      date,
    -- What was assessed: certification.version, and the version of the tenant's rules.
    version          bigint not null,
    rules            varchar(64) not null,
    -- The number of the latest row of assessment_change, and a digest of the answer without its as-of date.
    revision         bigint not null,
    digest           varchar(64) not null
);

-- One row for each answer that is not the one before; the first is the first answer.
create table assessment_change (
    certification_id bigint not null references certification,
    revision         bigint not null,
    as_of            date not null,
    -- All but the key is null where the record was refused; "refused" says why.
    standing         varchar(30),
    term_end         date,
    missing          varchar(100),
    refused          varchar(1000),
    primary key (certification_id, revision)
);

-- The one row is locked by who writes a chunk of answers, so that two runs at once take turns.
create table nightly_turn (
    id integer primary key
);
insert into nightly_turn values (1);
