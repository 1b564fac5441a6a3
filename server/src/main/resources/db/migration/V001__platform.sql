create extension if not exists pg_trgm;

-- With a locale that knows no letters beyond ASCII, trigram search silently finds nothing in Hindi.
do $$
begin
  if array_length(show_trgm('क'), 1) is null then
    raise exception 'this database cannot search Hindi: create it with --locale=C.UTF-8';
  end if;
end $$;
