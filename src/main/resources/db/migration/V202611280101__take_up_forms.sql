-- What somebody needs who enters into a unit's form, in one go: the year's phase for the unit, where its form stands, and
-- its numbers for some figures, of each figure one row, and one without a figure where there is none. If the year is open,
-- what the transaction writes from now on is signed, and if any figures are named, the form is held until the transaction
-- ends; "holders" are all units in whose scope the unit is.
create function take_up_form(unit bigint, holders bigint[], in_year int, account bigint, channel text, figures text[])
    returns table (
        phase text, stands text, figure_key text, value numeric, nothing boolean, note text, reason text, version int)
    language plpgsql rows 3
    as $$
    #variable_conflict use_column
    declare
        held_phase text := held_year_phase(unit, holders, in_year);
        held_status text;
    begin
        if held_phase in ('OPEN', 'REOPENED') then
            perform set_config('muctieu.account', account::text, true),
                set_config('muctieu.channel', channel, true),
                set_config('muctieu.reason', '', true);
            if cardinality(figures) > 0 then
                held_status := hold_form(unit, in_year);
            end if;
        end if;
        return query
            select held_phase, held_status, m.figure_key, m.value, m.nothing, m.note, m.reason, m.version
            from (select) one
            left join measurement m
                on held_status is not null
                and m.unit_id = unit and m.year = in_year and m.figure_key = any (figures);
    end
    $$;
