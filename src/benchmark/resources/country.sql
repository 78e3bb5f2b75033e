-- A country as large as the real one: 63 provinces, 696 districts and 11.162 communes until 2020, 10.035 communes until
-- 2025, then 34 provinces and 3.321 communes. In each of ten years some communes change their names.
insert into reorganization (key, happened_on, title, basis, source, file) values
    ('n-2020', '2020-02-01', 'generated', 'generated', 'generated', 'generated'),
    ('n-2025', '2025-07-01', 'generated', 'generated', 'generated', 'generated');

insert into org_unit (key)
    select 'n'
    union all select 'n-p' || p from generate_series(0, 62) p
    union all select 'n-d' || d from generate_series(0, 695) d
    union all select 'n-c' || c from generate_series(0, 11161) c
    union all select 'n-q' || q from generate_series(0, 28) q
    union all select 'n-m' || m from generate_series(0, 1126) m
    union all select 'n-x' || x from generate_series(0, 3320) x;

create temp table unit on commit drop as select key, id from org_unit where key = 'n' or key like 'n-%';
create unique index on unit (key);
analyze unit;

create temp table act on commit drop as select * from reorganization where file = 'generated';

insert into org_unit_period (unit_id, valid, name, kind, position, source)
    select id, daterange(null, null), 'Cả nước', 'province-committee', 0, 'generated' from unit where key = 'n';

-- 58 provinces merge two by two, 5 go on.
insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
    select u.id, daterange(null, case when p < 58 then date '2025-07-01' end), 'Tỉnh ' || p, 'province-committee',
        (select id from unit where key = 'n'), p, 'generated'
    from generate_series(0, 62) p join unit u on u.key = 'n-p' || p;
insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
    select u.id, daterange('2025-07-01', null), 'Tỉnh mới ' || q, 'province-committee',
        (select id from unit where key = 'n'), q, 'generated'
    from generate_series(0, 28) q join unit u on u.key = 'n-q' || q;
insert into succession (reorganization_id, predecessor_id, successor_id, parts, parts_of)
    select (select id from act where key = 'n-2025'), p.id, q.id, 1, 1
    from generate_series(0, 57) n join unit p on p.key = 'n-p' || n join unit q on q.key = 'n-q' || n / 2;

insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
    select u.id, daterange(null, '2025-07-01'), 'Huyện ' || d, 'district-committee',
        (select id from unit where key = 'n-p' || d * 63 / 696), d, 'generated'
    from generate_series(0, 695) d join unit u on u.key = 'n-d' || d;

-- Every fifth pair of communes merges in 2020.
create temp table commune on commit drop as
    select c, u.id, c * 696 / 11162 as district, c / 2 % 5 = 0 as merges
    from generate_series(0, 11161) c join unit u on u.key = 'n-c' || c;
create temp table pair on commit drop as
    select c / 2 as pair, min(district) as district, row_number() over (order by c / 2) - 1 as m
    from commune where merges group by c / 2;
insert into org_unit_period (unit_id, valid, code, name, kind, parent_id, position, source)
    select id, daterange(null, case when merges then date '2020-02-01' else date '2025-07-01' end),
        c::text, 'Xã ' || c, 'commune-committee', (select id from unit where key = 'n-d' || district), c, 'generated'
    from commune;
insert into org_unit_period (unit_id, valid, code, name, kind, parent_id, position, source)
    select u.id, daterange('2020-02-01', '2025-07-01'), 'm' || m, 'Xã gộp ' || m, 'commune-committee',
        (select id from unit where key = 'n-d' || district), pair, 'generated'
    from pair join unit u on u.key = 'n-m' || m;
insert into succession (reorganization_id, predecessor_id, successor_id, parts, parts_of)
    select (select id from act where key = 'n-2020'), c.id, u.id, 1, 1
    from commune c join pair p on p.pair = c.c / 2 join unit u on u.key = 'n-m' || p.m where c.merges;

-- In 2025 three neighbours become one, under the province their district lay in or what became of it.
create temp table passing on commit drop as
    select p.unit_id, p.parent_id, (row_number() over (order by p.parent_id, p.unit_id) - 1) * 3321 / count(*) over () as x
    from org_unit_period p join unit u on u.id = p.unit_id
    where p.kind = 'commune-committee' and upper(p.valid) = '2025-07-01';
insert into org_unit_period (unit_id, valid, code, name, kind, parent_id, position, source)
    select u.id, daterange('2025-07-01', null), 'x' || x.x, 'Xã mới ' || x.x, 'commune-committee',
        coalesce((select s.successor_id from succession s where s.predecessor_id = d.parent_id), d.parent_id),
        x.x, 'generated'
    from (select x, min(parent_id) as district from passing group by x) x
    join unit u on u.key = 'n-x' || x.x
    join org_unit_period d on d.unit_id = x.district;
insert into succession (reorganization_id, predecessor_id, successor_id, parts, parts_of)
    select (select id from act where key = 'n-2025'), p.unit_id, u.id, 1, 1
    from passing p join unit u on u.key = 'n-x' || p.x;

update org_unit_period p set valid = daterange(lower(p.valid), make_date(2016 + c.c % 160, 3, 1))
    from commune c
    where p.unit_id = c.id and c.c % 160 < 9 and not c.merges;
insert into org_unit_period (unit_id, valid, code, name, kind, parent_id, position, source)
    select p.unit_id, daterange(make_date(2016 + c.c % 160, 3, 1), '2025-07-01'), p.code, p.name || ' (đổi tên)',
        p.kind, p.parent_id, p.position, p.source
    from commune c join org_unit_period p on p.unit_id = c.id
    where c.c % 160 < 9 and not c.merges;
