-- One person's kept forms are limited in number, so the store has to know whose they are.
alter table rescued_form add column owner text not null default '';
alter table rescued_form alter column owner drop default;
create index rescued_form_owner on rescued_form (owner, expires_at);
