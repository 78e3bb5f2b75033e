-- Whether somebody placed at a unit sees another on a date: what unit_sight says of that one unit, found by going up from it
-- instead of down to all. True if they act for it, false if they only look on, null if it is out of their sight.
create function unit_in_sight(own bigint, unit bigint, on_date date) returns boolean
    language sql stable
    as $$
        with recursive before as (
            select own as unit_id
            union
            select s.predecessor_id from before b join succession s on s.successor_id = b.unit_id
        ), line as (
            select p.unit_id, p.parent_id from org_unit_period p where p.unit_id = unit and p.valid @> on_date
            union
            select p.unit_id, p.parent_id
            from line l
            join org_unit_period p on p.unit_id = l.parent_id and p.valid @> on_date
        )
        select case
            when exists (select from line join before using (unit_id)) then true
            when exists (select from line where line.unit_id = unit)
                and exists (select from unit_holders(unit, on_date) h where h.unit_id = own) then false
        end
    $$;
