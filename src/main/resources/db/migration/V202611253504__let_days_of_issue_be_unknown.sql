-- Of some documents it has not been published when they were issued.
alter table resolution alter column issued_on drop not null;
