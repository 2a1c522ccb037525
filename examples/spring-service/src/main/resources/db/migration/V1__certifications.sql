-- Runs on H2 and on PostgreSQL.

create table holder (
    id     varchar(100) primary key,
    tenant varchar(50) not null
);

create table certification (
    id                   bigint generated always as identity primary key,
    holder_id            varchar(100) not null references holder,
    credential           varchar(201) not null,
    certified_on         date,
    renewed_on           date,
    never_renewed        boolean not null,
    reinstated_on        date,
    expires_on           date,
    complete             boolean default false not null,
    member               boolean,
    failed_exam_attempts integer,
    -- Rises with each change of this row, of its activities and of its payments.
    version              bigint default 1 not null,
    unique (holder_id, credential)
);

-- In the order in which the client gives them, which decides between events of one day.
create table history_event (
    certification_id bigint not null references certification,
    place            integer not null,
    event            varchar(20) not null,
    happened_on      date not null,
    expires_on       date,
    until_day        date,
    primary key (certification_id, place)
);

create table activity (
    certification_id bigint not null references certification,
    activity_id      varchar(100) not null,
    completed_on     date not null,
    kind             varchar(200) not null,
    topics           varchar(200) array not null,
    approvers        varchar(200) array not null,
    amount           decimal(13, 4) not null,
    unit             varchar(200) not null,
    -- The same in further units: as many amounts as units.
    further_amounts  varchar(20) array,
    further_units    varchar(200) array,
    delivery         varchar(200),
    course           varchar(200),
    primary key (certification_id, activity_id)
);

create table payment (
    certification_id bigint not null references certification,
    payment_id       varchar(100) not null,
    paid_on          date not null,
    fee              varchar(200) not null,
    amount           decimal(16, 4) not null,
    currency         varchar(3) not null,
    primary key (certification_id, payment_id)
);
