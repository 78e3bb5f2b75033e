-- A text as people search for it: without marks, đ as d, and y as i, since both are written for one sound.
create function folded(text) returns text
    language sql immutable
    as $$
        select translate(
            regexp_replace(normalize(lower($1), NFD), U&'[\0300-\036F]', '', 'g'), 'đy', 'di')
    $$;
