-- A language is no column: translations stand in files, one for each language. The tables keep the English text.
alter table sector_warning drop column text_fr;
alter table language drop column name_fr;
