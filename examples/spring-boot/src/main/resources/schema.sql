create table if not exists prior_service (
  patient_key text not null,
  code text not null,
  service_date date not null,
  modifiers text[] not null default '{}',
  units numeric(9, 2) not null default 1
);

create index if not exists prior_service_of_patient on prior_service (patient_key, service_date);

create table if not exists authorization_on_file (
  patient_key text not null,
  number text not null,
  codes text[] not null default '{}',
  valid_from date,
  valid_to date,
  units_approved integer,
  units_used integer
);

create index if not exists authorization_of_patient on authorization_on_file (patient_key, number);
