-- A holder is known by tenant and id.
alter table holder add constraint holder_key primary key (tenant, id);

alter table certification add column tenant varchar(50);
update certification set tenant = (select h.tenant from holder h where h.id = certification.holder_id);
alter table certification alter column tenant set not null;
alter table certification
    add constraint certification_holder foreign key (tenant, holder_id) references holder (tenant, id);
alter table certification add constraint certification_key unique (tenant, holder_id, credential);

-- Who has the secret reads the calendar of the holder; a row that is deleted revokes it.
create table calendar (
    tenant    varchar(50) not null,
    holder_id varchar(100) not null,
    -- The digest of the secret.
    secret    varchar(64) not null unique,
    primary key (tenant, holder_id),
    foreign key (tenant, holder_id) references holder (tenant, id)
);
