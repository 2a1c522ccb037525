insert into held (id, credential, certified_on, member) values (1, 'aama:cma', '2022-02-10', true);
