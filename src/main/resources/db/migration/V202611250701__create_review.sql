-- What a resolution's figures are found to mean, as people concluded it as of a year.
create table review (
    id bigint generated always as identity primary key,
    resolution_id bigint not null references resolution,
    kind text not null check (kind in ('INTERIM', 'FINAL')),
    year int not null,
    started_by bigint not null references account,
    started_at timestamptz not null,
    signed_at timestamptz,
    version int not null default 0
);

-- Of what is still being written there is one.
create unique index on review (resolution_id, kind, year) where signed_at is null;

create table review_part (
    review_id bigint not null references review on delete cascade,
    part text not null,
    text text not null,
    primary key (review_id, part)
);

-- What is offered when causes are named. Of no unit: came with the program.
create table cause_choice (
    id bigint generated always as identity primary key,
    unit_id bigint references org_unit,
    nature text not null check (nature in ('OBJECTIVE', 'SUBJECTIVE')),
    text text not null check (length(trim(text)) > 0),
    added_by bigint references account,
    added_at timestamptz,
    retired_by bigint references account,
    retired_at timestamptz
);

create table cause (
    id bigint generated always as identity primary key,
    review_id bigint not null references review on delete cascade,
    target int not null,
    choice_id bigint not null references cause_choice,
    text text,
    named_by bigint not null references account,
    named_at timestamptz not null
);

create table remedy (
    id bigint generated always as identity primary key,
    review_id bigint not null references review on delete cascade,
    target int not null,
    what text not null check (length(trim(what)) > 0),
    lead text not null check (length(trim(lead)) > 0),
    cooperating text,
    deadline date not null,
    effect text not null check (length(trim(effect)) > 0),
    proposed_by bigint not null references account,
    proposed_at timestamptz not null
);

create index on remedy (review_id, target);

-- What became of a remedy: every step stays, the latest says where it stands.
create table remedy_step (
    id bigint generated always as identity primary key,
    remedy_id bigint not null references remedy on delete cascade,
    status text not null check (status in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    note text not null check (length(trim(note)) > 0),
    noted_by bigint not null references account,
    noted_at timestamptz not null
);

create index on remedy_step (remedy_id);

-- That a goal cannot be reached: why, and what is proposed instead.
create table surrender (
    review_id bigint not null references review on delete cascade,
    target int not null,
    reason text not null check (length(trim(reason)) > 0),
    proposal text not null check (length(trim(proposal)) > 0),
    stated_by bigint not null references account,
    stated_at timestamptz not null,
    primary key (review_id, target)
);

-- A signed review as it was, to the letter.
create table edition (
    id bigint generated always as identity primary key,
    review_id bigint not null unique references review,
    number int not null,
    resolution_id bigint not null references resolution,
    content text not null check (content is json object),
    digest text not null,
    signed_by bigint not null references account,
    signed_at timestamptz not null,
    unique (resolution_id, number)
);

create function refuse_change() returns trigger
    language plpgsql
    as $$
    begin
        raise exception 'What is signed or noted in % is never changed', tg_table_name using errcode = 'check_violation';
    end
    $$;

create trigger keep before update or delete on edition for each row execute function refuse_change();
create trigger keep_all before truncate on edition for each statement execute function refuse_change();
create trigger keep before update or delete on remedy_step for each row execute function refuse_change();

create function refuse_change_once_signed() returns trigger
    language plpgsql
    as $$
    begin
        if exists (select from edition e where e.review_id in (
                case tg_op when 'INSERT' then new.review_id else old.review_id end,
                case tg_op when 'DELETE' then old.review_id else new.review_id end)) then
            raise exception 'The review is signed' using errcode = 'check_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
    end
    $$;

create trigger keep before insert or update or delete on review_part for each row execute function refuse_change_once_signed();
create trigger keep before insert or update or delete on cause for each row execute function refuse_change_once_signed();
create trigger keep before insert or update or delete on remedy for each row execute function refuse_change_once_signed();
create trigger keep before insert or update or delete on surrender for each row execute function refuse_change_once_signed();

create function refuse_change_of_signed_review() returns trigger
    language plpgsql
    as $$
    begin
        if exists (select from edition e where e.review_id = old.id) then
            raise exception 'The review is signed' using errcode = 'check_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
    end
    $$;

create trigger keep before update or delete on review for each row execute function refuse_change_of_signed_review();

-- Causes that were stated in public about 10-NQ/TU and 17-NQ/TU, and one of each nature for all others.
insert into cause_choice (nature, text) values
    ('SUBJECTIVE', 'Một số cấp ủy chưa có giải pháp quyết liệt để tạo ra chuyển biến rõ nét'),
    ('SUBJECTIVE', 'Chỉ đạo chậm, chưa đầy đủ'),
    ('SUBJECTIVE', 'Thiếu quyết tâm trong tổ chức thực hiện'),
    ('SUBJECTIVE', 'Giải pháp chưa đồng bộ'),
    ('SUBJECTIVE', 'Nguyên nhân chủ quan khác'),
    ('OBJECTIVE', 'Khối lượng công việc chuyên môn lớn, khó cử cán bộ đi đào tạo'),
    ('OBJECTIVE', 'Một số nơi khó tìm nguồn kết nạp đảng viên'),
    ('OBJECTIVE', 'Nguyên nhân khách quan khác');
