-- Who changed what and when; no data but ids, and those of an erased holder's certifications are gone with it.
create table audit (
    id          bigint generated always as identity primary key,
    tenant      varchar(50) not null,
    holder_id   varchar(100) not null,
    happened_at timestamp with time zone not null,
    -- The subject of the client's token.
    who         varchar(200) not null,
    what        varchar(30) not null,
    about       varchar(400)
);
create index audit_of_holder on audit (tenant, holder_id, id);
create index certification_of_tenant on certification (tenant, id);
