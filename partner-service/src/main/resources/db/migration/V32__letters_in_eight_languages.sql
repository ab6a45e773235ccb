-- A language is no column: names and texts of reference data stand in files, one for each language. The tables keep
-- the English ones, by which exports and searches go.
alter table nation drop column name_fr;
alter table sector drop column name_fr;
alter table checklist_item drop column text_fr;

-- Which languages letters are written in is known to the service that writes them.
alter table person drop constraint person_language_check;
alter table person add constraint person_language_check check (language ~ '^[a-z]{2}$');
alter table invitation add constraint invitation_language_check check (language ~ '^[a-z]{2}$');
