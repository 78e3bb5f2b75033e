-- PostgreSQL guesses longer lists than a form has, and so made a new plan at every call: more than half of what it cost.
alter function take_up_form(bigint, bigint[], int, bigint, text, text[]) set plan_cache_mode = 'force_generic_plan';
