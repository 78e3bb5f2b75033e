-- An act may be known without the units it names; then it is of the unit it concerns, and of whoever sees that.
alter table reorganization add column concerns bigint references org_unit;
