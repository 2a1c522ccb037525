-- Further inputs, each by the name that a policy declares, with its value as JSON: no column for each body.
create table certification_input (
    certification_id bigint not null references certification,
    input            varchar(200) not null,
    given            varchar(1000) not null,
    primary key (certification_id, input)
);

insert into certification_input (certification_id, input, given)
select id, 'failed_exam_attempts', cast(failed_exam_attempts as varchar(20))
from certification where failed_exam_attempts is not null;

alter table certification drop column failed_exam_attempts;
