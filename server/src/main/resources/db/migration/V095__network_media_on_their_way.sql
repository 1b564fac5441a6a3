-- A row is there before its files are: gone and nobody's until they have come. Where that breaks off, row and files go
-- when this moment has passed.
alter table media add column coming_until timestamptz;
