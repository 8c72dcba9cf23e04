
table identity.account
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  account_id text not null
  provider_id text not null
  password text
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP
  updated_at timestamp with time zone not null
  constraint account_user_id_provider_id_key UNIQUE (user_id, provider_id)
  constraint account_pkey PRIMARY KEY (id)
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.app_user(id) ON DELETE CASCADE
  grant delete, insert, select, update to ampera_identity

table identity.app_user
  id uuid not null default gen_random_uuid()
  nip text not null
  nip_verified boolean not null
  name text not null
  image text
  agency_id integer not null
  employee_id uuid not null
  two_factor_enabled boolean default false
  disabled_at timestamp with time zone
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP
  constraint app_user_agency_id_employee_id_key UNIQUE (agency_id, employee_id)
  constraint app_user_nip_key UNIQUE (nip)
  constraint app_user_pkey PRIMARY KEY (id)
  constraint app_user_agency_id_check CHECK ((agency_id > 0))
  constraint app_user_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint app_user_nip_check CHECK ((nip ~ '^[0-9]{18}$'::text))
  grant delete, insert, select, update to ampera_identity

table identity.invitation
  token_sha256 bytea not null
  agency_id integer not null
  employee_id uuid not null
  nip text not null
  name text not null
  invited_by uuid not null
  invited_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  withdrawn_at timestamp with time zone
  constraint invitation_pkey PRIMARY KEY (token_sha256)
  constraint invitation_agency_id_check CHECK ((agency_id > 0))
  constraint invitation_check CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL)))
  constraint invitation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint invitation_nip_check CHECK ((nip ~ '^[0-9]{18}$'::text))
  CREATE INDEX invitation_by_expiry ON identity.invitation USING btree (expires_at)
  CREATE UNIQUE INDEX invitation_open ON identity.invitation USING btree (agency_id, employee_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL))
  grant delete, insert, select, update to ampera_identity

table identity.network_budget
  subject text not null
  full_at timestamp with time zone not null
  constraint network_budget_pkey PRIMARY KEY (subject)
  CREATE INDEX network_budget_by_age ON identity.network_budget USING btree (full_at)
  grant delete, insert, select, update to ampera_identity

table identity.passkey
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  name text
  public_key text not null
  credential_id text not null
  counter integer not null
  device_type text not null
  backed_up boolean not null
  transports text
  aaguid text
  created_at timestamp with time zone
  constraint passkey_credential_id_key UNIQUE (credential_id)
  constraint passkey_pkey PRIMARY KEY (id)
  constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.app_user(id) ON DELETE CASCADE
  constraint passkey_name_check CHECK ((length(name) <= 100))
  CREATE INDEX passkey_of_user ON identity.passkey USING btree (user_id)
  grant delete, insert, select, update to ampera_identity

table identity.session
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  token text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP
  updated_at timestamp with time zone not null
  constraint session_token_key UNIQUE (token)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.app_user(id) ON DELETE CASCADE
  CREATE INDEX session_by_expiry ON identity.session USING btree (expires_at)
  CREATE INDEX session_of_user ON identity.session USING btree (user_id)
  grant delete, insert, select, update to ampera_identity

table identity.sign_in_attempt
  subject text not null
  failures integer not null
  last_at timestamp with time zone not null
  opens_at timestamp with time zone not null
  constraint sign_in_attempt_pkey PRIMARY KEY (subject)
  constraint sign_in_attempt_failures_check CHECK ((failures >= 0))
  CREATE INDEX sign_in_attempt_by_age ON identity.sign_in_attempt USING btree (last_at)
  grant delete, insert, select, update to ampera_identity

table identity.spent_code
  user_id uuid not null
  code_sha256 bytea not null
  spent_at timestamp with time zone not null
  constraint spent_code_pkey PRIMARY KEY (user_id, code_sha256)
  constraint spent_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.app_user(id) ON DELETE CASCADE
  CREATE INDEX spent_code_by_age ON identity.spent_code USING btree (spent_at)
  grant delete, insert, select, update to ampera_identity

table identity.two_factor
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  secret text not null
  backup_codes text not null
  verified boolean
  failed_verification_count integer default 0
  locked_until timestamp with time zone
  constraint two_factor_user_id_key UNIQUE (user_id)
  constraint two_factor_pkey PRIMARY KEY (id)
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.app_user(id) ON DELETE CASCADE
  grant delete, insert, select, update to ampera_identity

table identity.verification
  id uuid not null default gen_random_uuid()
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP
  constraint verification_pkey PRIMARY KEY (id)
  CREATE INDEX verification_by_expiry ON identity.verification USING btree (expires_at)
  CREATE INDEX verification_by_identifier ON identity.verification USING btree (identifier)
  grant delete, insert, select, update to ampera_identity

table public."position" -- row-level security
  agency_id integer not null
  position_id uuid not null
  unit_id uuid not null
  title text not null
  kind text not null
  leads_unit boolean not null
  reports_to_id uuid
  revision integer not null default 1
  constraint position_pkey PRIMARY KEY (agency_id, position_id)
  constraint position_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint position_agency_id_reports_to_id_fkey FOREIGN KEY (agency_id, reports_to_id) REFERENCES "position"(agency_id, position_id) DEFERRABLE INITIALLY DEFERRED
  constraint position_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id) DEFERRABLE INITIALLY DEFERRED
  constraint position_check CHECK ((reports_to_id <> position_id))
  constraint position_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 60)))
  constraint position_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX position_below ON public."position" USING btree (agency_id, reports_to_id)
  CREATE INDEX position_in_unit ON public."position" USING btree (agency_id, unit_id)
  CREATE UNIQUE INDEX position_leading ON public."position" USING btree (agency_id, unit_id) WHERE leads_unit
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk
  CREATE TRIGGER counts_revision BEFORE UPDATE ON public."position" FOR EACH ROW EXECUTE FUNCTION ampera.count_revision()

table public.absence -- row-level security
  agency_id integer not null
  absence_id uuid not null
  employee_id uuid not null
  kind text not null
  starts_on date not null
  ends_on date not null
  pauses boolean not null
  decree text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint absence_pkey PRIMARY KEY (agency_id, absence_id)
  constraint absence_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint absence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint absence_check CHECK ((ends_on >= starts_on))
  constraint absence_decree_check CHECK (((length(decree) >= 1) AND (length(decree) <= 200)))
  constraint absence_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 60)))
  CREATE INDEX absence_by_day ON public.absence USING btree (agency_id, starts_on, absence_id)
  CREATE INDEX absence_of_employee ON public.absence USING btree (agency_id, employee_id, starts_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.absence_withdrawal -- row-level security
  agency_id integer not null
  absence_id uuid not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint absence_withdrawal_pkey PRIMARY KEY (agency_id, absence_id)
  constraint absence_withdrawal_agency_id_absence_id_fkey FOREIGN KEY (agency_id, absence_id) REFERENCES absence(agency_id, absence_id)
  constraint absence_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.agency -- row-level security
  agency_id integer not null
  name text not null
  parent_name text not null default ''::text
  place text not null
  address text not null default ''::text
  time_zone text not null default 'Asia/Jakarta'::text
  cadence text not null default 'quarterly'::text
  revision integer not null default 1
  constraint agency_pkey PRIMARY KEY (agency_id)
  constraint agency_address_check CHECK ((length(address) <= 300))
  constraint agency_agency_id_check CHECK ((agency_id > 0))
  constraint agency_cadence_check CHECK ((cadence = ANY (ARRAY['monthly'::text, 'quarterly'::text])))
  constraint agency_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint agency_parent_name_check CHECK ((length(parent_name) <= 200))
  constraint agency_place_check CHECK (((length(place) >= 1) AND (length(place) <= 100)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk
  CREATE TRIGGER counts_revision BEFORE UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION ampera.count_revision()

table public.annual_correction -- row-level security
  agency_id integer not null
  closing_id uuid not null
  objection_id uuid not null
  employee_id uuid not null
  overall_rating text
  parts jsonb not null
  because jsonb not null
  corrected_at timestamp with time zone not null
  constraint annual_correction_pkey PRIMARY KEY (agency_id, closing_id, objection_id)
  constraint annual_correction_agency_id_closing_id_fkey FOREIGN KEY (agency_id, closing_id) REFERENCES year_closing(agency_id, closing_id)
  constraint annual_correction_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint annual_correction_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint annual_correction_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  CREATE INDEX annual_correction_of_employee ON public.annual_correction USING btree (agency_id, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.annual_result -- row-level security
  agency_id integer not null
  closing_id uuid not null
  employee_id uuid not null
  overall_rating text
  evaluation_id uuid
  parts jsonb not null
  because jsonb not null
  constraint annual_result_pkey PRIMARY KEY (agency_id, closing_id, employee_id)
  constraint annual_result_agency_id_closing_id_fkey FOREIGN KEY (agency_id, closing_id) REFERENCES year_closing(agency_id, closing_id)
  constraint annual_result_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint annual_result_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX annual_result_of_employee ON public.annual_result USING btree (agency_id, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.appointment -- row-level security
  agency_id integer not null
  appointment_id uuid not null
  employee_id uuid not null
  position_id uuid not null
  kind text not null
  starts_on date not null
  ends_on date
  decree text not null default ''::text
  constraint appointment_pkey PRIMARY KEY (agency_id, appointment_id)
  constraint appointment_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id) DEFERRABLE INITIALLY DEFERRED
  constraint appointment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint appointment_agency_id_position_id_fkey FOREIGN KEY (agency_id, position_id) REFERENCES "position"(agency_id, position_id) DEFERRABLE INITIALLY DEFERRED
  constraint appointment_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
  constraint appointment_decree_check CHECK ((length(decree) <= 200))
  constraint appointment_kind_check CHECK ((kind = ANY (ARRAY['definitive'::text, 'plt'::text, 'plh'::text])))
  CREATE INDEX appointment_of_employee ON public.appointment USING btree (agency_id, employee_id, starts_on)
  CREATE UNIQUE INDEX appointment_one_open ON public.appointment USING btree (agency_id, employee_id) WHERE ((kind = 'definitive'::text) AND (ends_on IS NULL))
  CREATE INDEX appointment_to_position ON public.appointment USING btree (agency_id, position_id, starts_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.appraiser_delegation -- row-level security
  agency_id integer not null
  delegation_id uuid not null
  employee_id uuid not null
  appraiser_id uuid not null
  starts_on date not null
  ends_on date
  reason text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint appraiser_delegation_pkey PRIMARY KEY (agency_id, delegation_id)
  constraint appraiser_delegation_agency_id_appraiser_id_fkey FOREIGN KEY (agency_id, appraiser_id) REFERENCES employee(agency_id, employee_id)
  constraint appraiser_delegation_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint appraiser_delegation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint appraiser_delegation_check CHECK ((appraiser_id <> employee_id))
  constraint appraiser_delegation_check1 CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
  constraint appraiser_delegation_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  CREATE INDEX delegation_of_employee ON public.appraiser_delegation USING btree (agency_id, employee_id, starts_on)
  CREATE INDEX delegation_to_appraiser ON public.appraiser_delegation USING btree (agency_id, appraiser_id, starts_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.bulk_reminder -- row-level security
  agency_id integer not null
  reminder_id uuid not null
  year integer not null
  step text not null
  unit_id uuid
  asked_by uuid not null
  asked_at timestamp with time zone not null
  asked_on date not null
  job_id uuid not null
  people integer
  constraint bulk_reminder_pkey PRIMARY KEY (agency_id, reminder_id)
  constraint bulk_reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint bulk_reminder_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint bulk_reminder_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  CREATE UNIQUE INDEX bulk_reminder_once_a_day ON public.bulk_reminder USING btree (agency_id, year, step, unit_id, asked_on) NULLS NOT DISTINCT
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.calibration_case -- row-level security
  agency_id integer not null
  case_id uuid not null
  session_id uuid not null
  plan_id uuid not null
  label integer not null
  evidence jsonb not null
  results_rating text not null
  conduct_rating text not null
  submitted_by uuid not null
  submitted_at timestamp with time zone not null
  constraint calibration_case_agency_id_session_id_label_key UNIQUE (agency_id, session_id, label)
  constraint calibration_case_agency_id_session_id_plan_id_key UNIQUE (agency_id, session_id, plan_id)
  constraint calibration_case_pkey PRIMARY KEY (agency_id, case_id)
  constraint calibration_case_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint calibration_case_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint calibration_case_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES calibration_session(agency_id, session_id)
  constraint calibration_case_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint calibration_case_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.calibration_closing -- row-level security
  agency_id integer not null
  session_id uuid not null
  closed_by uuid not null
  closed_at timestamp with time zone not null
  learned text not null
  constraint calibration_closing_pkey PRIMARY KEY (agency_id, session_id)
  constraint calibration_closing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint calibration_closing_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES calibration_session(agency_id, session_id)
  constraint calibration_closing_learned_check CHECK (((length(learned) >= 1) AND (length(learned) <= 2000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.calibration_member -- row-level security
  agency_id integer not null
  session_id uuid not null
  employee_id uuid not null
  constraint calibration_member_pkey PRIMARY KEY (agency_id, session_id, employee_id)
  constraint calibration_member_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint calibration_member_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint calibration_member_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES calibration_session(agency_id, session_id)
  CREATE INDEX calibration_member_of_employee ON public.calibration_member USING btree (agency_id, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.calibration_session -- row-level security
  agency_id integer not null
  session_id uuid not null
  year integer not null
  interval text not null
  title text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint calibration_session_pkey PRIMARY KEY (agency_id, session_id)
  constraint calibration_session_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint calibration_session_agency_id_opened_by_fkey FOREIGN KEY (agency_id, opened_by) REFERENCES employee(agency_id, employee_id)
  constraint calibration_session_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint calibration_session_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX calibration_session_of_year ON public.calibration_session USING btree (agency_id, year, opened_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.calibration_voice -- row-level security
  agency_id integer not null
  case_id uuid not null
  author_id uuid not null
  opinion text not null
  reason text not null
  given_at timestamp with time zone not null
  constraint calibration_voice_pkey PRIMARY KEY (agency_id, case_id, author_id)
  constraint calibration_voice_agency_id_author_id_fkey FOREIGN KEY (agency_id, author_id) REFERENCES employee(agency_id, employee_id)
  constraint calibration_voice_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES calibration_case(agency_id, case_id)
  constraint calibration_voice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint calibration_voice_opinion_check CHECK ((opinion = ANY (ARRAY['higher'::text, 'fits'::text, 'lower'::text])))
  constraint calibration_voice_reason_check CHECK ((length(reason) <= 1000))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_closure -- row-level security
  agency_id integer not null
  case_id uuid not null
  outcome text not null
  closed_at timestamp with time zone not null
  closed_by uuid
  unit_id uuid not null
  service_id uuid not null
  due_at timestamp with time zone
  worked_minutes integer
  paused_minutes integer not null default 0
  reason text not null default ''::text
  last_revision integer not null default 1
  constraint case_closure_pkey PRIMARY KEY (agency_id, case_id)
  constraint case_closure_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_closure_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_closure_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint case_closure_outcome_check CHECK ((outcome = ANY (ARRAY['issued'::text, 'refused'::text, 'withdrawn'::text, 'mistaken'::text])))
  constraint case_closure_paused_minutes_check CHECK ((paused_minutes >= 0))
  constraint case_closure_reason_check CHECK ((length(reason) <= 500))
  constraint case_closure_worked_minutes_check CHECK ((worked_minutes >= 0))
  CREATE INDEX case_closure_by_time ON public.case_closure USING btree (agency_id, closed_at)
  CREATE INDEX case_closure_of_person ON public.case_closure USING btree (agency_id, closed_by, closed_at)
  CREATE INDEX case_closure_of_unit ON public.case_closure USING btree (agency_id, unit_id, closed_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_due_change -- row-level security
  agency_id integer not null
  change_id uuid not null
  case_id uuid not null
  changed_at timestamp with time zone not null
  due_before timestamp with time zone
  due_after timestamp with time zone
  because jsonb not null
  constraint case_due_change_pkey PRIMARY KEY (agency_id, change_id)
  constraint case_due_change_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_due_change_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX case_due_change_of_case ON public.case_due_change USING btree (agency_id, case_id, changed_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_exception -- row-level security
  agency_id integer not null
  case_id uuid not null
  decided_at timestamp with time zone not null
  kind text not null
  about text not null default ''::text
  reason text not null default ''::text
  decided_by uuid not null
  constraint case_exception_pkey PRIMARY KEY (agency_id, case_id, decided_at, kind)
  constraint case_exception_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_exception_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_exception_about_check CHECK ((length(about) <= 1000))
  constraint case_exception_kind_check CHECK ((kind = ANY (ARRAY['resumed-incomplete'::text, 'issued-incomplete'::text, 'steps-left'::text, 'corrected'::text, 'pickup-undone'::text])))
  constraint case_exception_reason_check CHECK ((length(reason) <= 500))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_hour -- row-level security
  agency_id integer not null
  unit_id uuid not null
  month text not null
  weekday smallint not null
  hour smallint not null
  arrived integer not null
  person_hours integer not null
  constraint case_hour_pkey PRIMARY KEY (agency_id, unit_id, month, weekday, hour)
  constraint case_hour_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_hour_arrived_check CHECK ((arrived >= 0))
  constraint case_hour_hour_check CHECK (((hour >= 0) AND (hour <= 23)))
  constraint case_hour_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  constraint case_hour_person_hours_check CHECK ((person_hours >= 0))
  constraint case_hour_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_number_free -- row-level security
  agency_id integer not null
  year integer not null
  number integer not null
  constraint case_number_free_pkey PRIMARY KEY (agency_id, year, number)
  constraint case_number_free_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_number_free_number_check CHECK ((number > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_output -- row-level security
  agency_id integer not null
  unit_id uuid not null
  month text not null
  service_id uuid not null
  employee_id uuid
  closed integer not null
  withdrawn integer not null
  points numeric(12,2) not null
  constraint case_output_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_output_closed_check CHECK ((closed >= 0))
  constraint case_output_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  constraint case_output_points_check CHECK ((points >= (0)::numeric))
  constraint case_output_withdrawn_check CHECK ((withdrawn >= 0))
  CREATE INDEX case_output_of_person ON public.case_output USING btree (agency_id, employee_id, month) WHERE (employee_id IS NOT NULL)
  CREATE UNIQUE INDEX case_output_once ON public.case_output USING btree (agency_id, unit_id, month, service_id, employee_id) NULLS NOT DISTINCT
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_paper -- row-level security
  agency_id integer not null
  case_id uuid not null
  requirement_code text not null
  received_at timestamp with time zone not null
  constraint case_paper_pkey PRIMARY KEY (agency_id, case_id, requirement_code)
  constraint case_paper_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_paper_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_pause -- row-level security
  agency_id integer not null
  case_id uuid not null
  began_at timestamp with time zone not null
  ended_at timestamp with time zone
  reason text not null
  asked_for text not null default ''::text
  begun_by uuid
  constraint case_pause_pkey PRIMARY KEY (agency_id, case_id, began_at)
  constraint case_pause_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_pause_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_pause_asked_for_check CHECK ((length(asked_for) <= 300))
  constraint case_pause_check CHECK ((ended_at >= began_at))
  constraint case_pause_reason_check CHECK ((reason = ANY (ARRAY['papers-missing'::text, 'applicant-away'::text, 'field-visit'::text, 'payment'::text, 'other'::text])))
  CREATE UNIQUE INDEX case_pause_one_at_a_time ON public.case_pause USING btree (agency_id, case_id) WHERE (ended_at IS NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_pickup -- row-level security
  agency_id integer not null
  case_id uuid not null
  picked_up_at timestamp with time zone not null
  picked_up_by text not null default ''::text
  handed_over_by uuid
  constraint case_pickup_pkey PRIMARY KEY (agency_id, case_id)
  constraint case_pickup_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_pickup_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_pickup_picked_up_by_check CHECK ((length(picked_up_by) <= 120))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_reopening -- row-level security
  agency_id integer not null
  case_id uuid not null
  reopened_at timestamp with time zone not null
  reopened_by uuid not null
  outcome text not null
  closed_at timestamp with time zone not null
  reason text not null
  constraint case_reopening_pkey PRIMARY KEY (agency_id, case_id, reopened_at)
  constraint case_reopening_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_reopening_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_reopening_reason_check CHECK ((length(reason) <= 300))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_step -- row-level security
  agency_id integer not null
  case_id uuid not null
  ordinal integer not null
  step_code text not null
  unit_id uuid not null
  employee_id uuid
  began_at timestamp with time zone not null
  ended_at timestamp with time zone
  note text not null default ''::text
  constraint case_step_pkey PRIMARY KEY (agency_id, case_id, ordinal)
  constraint case_step_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_step_check CHECK ((ended_at >= began_at))
  constraint case_step_note_check CHECK ((length(note) <= 500))
  constraint case_step_ordinal_check CHECK ((ordinal > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_tally -- row-level security
  agency_id integer not null
  unit_id uuid not null
  month text not null
  service_id uuid not null
  received integer not null
  wait_unknown integer not null
  closed integer not null
  withdrawn integer not null
  promised integer not null
  in_time integer not null
  constraint case_tally_pkey PRIMARY KEY (agency_id, unit_id, month, service_id)
  constraint case_tally_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_tally_closed_check CHECK ((closed >= 0))
  constraint case_tally_in_time_check CHECK ((in_time >= 0))
  constraint case_tally_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  constraint case_tally_promised_check CHECK ((promised >= 0))
  constraint case_tally_received_check CHECK ((received >= 0))
  constraint case_tally_wait_unknown_check CHECK ((wait_unknown >= 0))
  constraint case_tally_withdrawn_check CHECK ((withdrawn >= 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_time -- row-level security
  agency_id integer not null
  unit_id uuid not null
  month text not null
  service_id uuid not null
  kind text not null
  minutes integer[] not null
  ended integer[] not null
  withdrawn integer[] not null
  constraint case_time_pkey PRIMARY KEY (agency_id, unit_id, month, service_id, kind)
  constraint case_time_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_time_kind_check CHECK ((kind = ANY (ARRAY['waited'::text, 'worked'::text])))
  constraint case_time_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_time_slot -- row-level security
  agency_id integer not null
  unit_id uuid not null
  month text not null
  side text not null
  slot smallint not null
  kind text not null
  minutes integer[] not null
  ended integer[] not null
  withdrawn integer[] not null
  constraint case_time_slot_pkey PRIMARY KEY (agency_id, side, unit_id, month, slot, kind)
  constraint case_time_slot_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_time_slot_kind_check CHECK ((kind = ANY (ARRAY['waited'::text, 'worked'::text])))
  constraint case_time_slot_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  constraint case_time_slot_side_check CHECK ((side = ANY (ARRAY['weekday'::text, 'hour'::text])))
  constraint case_time_slot_slot_check CHECK (((slot >= 0) AND (slot <= 23)))
  CREATE INDEX case_time_slot_of_unit ON public.case_time_slot USING btree (agency_id, unit_id, month)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.case_warning -- row-level security
  agency_id integer not null
  case_id uuid not null
  kind text not null
  told_to uuid
  told_at timestamp with time zone not null
  constraint case_warning_pkey PRIMARY KEY (agency_id, case_id, kind)
  constraint case_warning_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint case_warning_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint case_warning_kind_check CHECK ((kind = ANY (ARRAY['soon'::text, 'untaken'::text, 'late'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.closing_day -- row-level security
  agency_id integer not null
  closing_day_id uuid not null
  unit_id uuid not null
  day date not null
  reason text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  constraint closing_day_pkey PRIMARY KEY (agency_id, closing_day_id)
  constraint closing_day_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint closing_day_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint closing_day_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))
  CREATE UNIQUE INDEX closing_day_once ON public.closing_day USING btree (agency_id, unit_id, day) WHERE (withdrawn_at IS NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.coaching_note -- row-level security
  agency_id integer not null
  note_id uuid not null
  plan_id uuid not null
  author_id uuid not null
  visibility text not null
  talked_on date not null
  seen text not null
  agreed text not null default ''::text
  next_step text
  next_step_on date
  written_at timestamp with time zone not null
  acting_for text
  constraint coaching_note_pkey PRIMARY KEY (agency_id, note_id)
  constraint coaching_note_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint coaching_note_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint coaching_note_agreed_check CHECK ((length(agreed) <= 2000))
  constraint coaching_note_check CHECK (((next_step IS NULL) = (next_step_on IS NULL)))
  constraint coaching_note_check1 CHECK (((visibility = 'shared'::text) OR (next_step IS NULL)))
  constraint coaching_note_next_step_check CHECK (((length(next_step) >= 1) AND (length(next_step) <= 300)))
  constraint coaching_note_seen_check CHECK (((length(seen) >= 1) AND (length(seen) <= 2000)))
  constraint coaching_note_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'private'::text])))
  CREATE INDEX coaching_note_of_plan ON public.coaching_note USING btree (agency_id, plan_id, talked_on DESC, note_id DESC)
  CREATE INDEX coaching_step_due ON public.coaching_note USING btree (agency_id, next_step_on) WHERE (next_step_on IS NOT NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.coaching_note_withdrawal -- row-level security
  agency_id integer not null
  note_id uuid not null
  reason text not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint coaching_note_withdrawal_pkey PRIMARY KEY (agency_id, note_id)
  constraint coaching_note_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint coaching_note_withdrawal_agency_id_note_id_fkey FOREIGN KEY (agency_id, note_id) REFERENCES coaching_note(agency_id, note_id)
  constraint coaching_note_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.coaching_step_done -- row-level security
  agency_id integer not null
  note_id uuid not null
  done_by uuid not null
  done_at timestamp with time zone not null
  constraint coaching_step_done_pkey PRIMARY KEY (agency_id, note_id)
  constraint coaching_step_done_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint coaching_step_done_agency_id_note_id_fkey FOREIGN KEY (agency_id, note_id) REFERENCES coaching_note(agency_id, note_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.command_receipt -- row-level security
  agency_id integer not null
  actor_key text not null
  idempotency_key text not null
  procedure text not null
  input_sha256 text not null
  output jsonb
  received_at timestamp with time zone not null
  constraint command_receipt_pkey PRIMARY KEY (agency_id, actor_key, idempotency_key)
  constraint command_receipt_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint command_receipt_idempotency_key_check CHECK (((length(idempotency_key) >= 8) AND (length(idempotency_key) <= 100)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  number text not null
  code text not null
  form_key text
  kind text not null
  channel text not null
  source_reference text
  hiding text not null
  about_unit_id uuid
  about_service_id uuid
  happened_on date
  received_at timestamp with time zone not null
  check_due_at timestamp with time zone not null
  split_from uuid
  constraint complaint_agency_id_code_key UNIQUE (agency_id, code)
  constraint complaint_agency_id_number_key UNIQUE (agency_id, number)
  constraint complaint_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_agency_id_about_service_id_fkey FOREIGN KEY (agency_id, about_service_id) REFERENCES service(agency_id, service_id)
  constraint complaint_agency_id_about_unit_id_fkey FOREIGN KEY (agency_id, about_unit_id) REFERENCES unit(agency_id, unit_id)
  constraint complaint_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_agency_id_split_from_fkey FOREIGN KEY (agency_id, split_from) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'lapor'::text, 'split'::text])))
  constraint complaint_code_check CHECK (((length(code) >= 8) AND (length(code) <= 20)))
  constraint complaint_form_key_check CHECK ((length(form_key) <= 100))
  constraint complaint_hiding_check CHECK ((hiding = ANY (ARRAY['named'::text, 'hidden'::text, 'nameless'::text])))
  constraint complaint_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'suggestion'::text, 'question'::text, 'thanks'::text])))
  constraint complaint_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40)))
  constraint complaint_source_reference_check CHECK ((length(source_reference) <= 80))
  CREATE UNIQUE INDEX complaint_form ON public.complaint USING btree (agency_id, form_key) WHERE (form_key IS NOT NULL)
  CREATE UNIQUE INDEX complaint_of_source ON public.complaint USING btree (agency_id, source_reference) WHERE (source_reference IS NOT NULL)
  CREATE INDEX complaint_parts ON public.complaint USING btree (agency_id, split_from) WHERE (split_from IS NOT NULL)
  CREATE INDEX complaint_received ON public.complaint USING btree (agency_id, received_at DESC, complaint_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_about -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  employee_id uuid not null
  named_by uuid
  named_at timestamp with time zone not null
  cleared_by uuid
  cleared_at timestamp with time zone
  constraint complaint_about_pkey PRIMARY KEY (agency_id, complaint_id, employee_id)
  constraint complaint_about_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_about_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint complaint_about_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_about_check CHECK (((cleared_at IS NULL) = (cleared_by IS NULL)))
  CREATE INDEX complaint_about_person ON public.complaint_about USING btree (agency_id, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_answer -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  ordinal integer not null
  unit_id uuid not null
  body text not null
  due_at timestamp with time zone not null
  worked_minutes integer not null
  sent_by uuid
  sent_at timestamp with time zone not null
  reopen_until timestamp with time zone not null
  appeal_until timestamp with time zone not null
  constraint complaint_answer_pkey PRIMARY KEY (agency_id, complaint_id, ordinal)
  constraint complaint_answer_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_answer_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint complaint_answer_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
  constraint complaint_answer_ordinal_check CHECK ((ordinal > 0))
  constraint complaint_answer_worked_minutes_check CHECK ((worked_minutes >= 0))
  CREATE INDEX complaint_answer_of_unit ON public.complaint_answer USING btree (agency_id, unit_id, sent_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_appeal -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  sealed bytea not null
  due_at timestamp with time zone not null
  appealed_at timestamp with time zone not null
  constraint complaint_appeal_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_appeal_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_appeal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_appeal_decision -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  outcome text not null
  body text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  decided_above text
  constraint complaint_appeal_decision_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_appeal_decision_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint_appeal(agency_id, complaint_id)
  constraint complaint_appeal_decision_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_appeal_decision_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
  constraint complaint_appeal_decision_decided_above_check CHECK (((length(decided_above) >= 1) AND (length(decided_above) <= 120)))
  constraint complaint_appeal_decision_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'changed'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_attachment -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  ordinal integer not null
  media_type text not null
  size_bytes integer not null
  sealed bytea not null
  constraint complaint_attachment_pkey PRIMARY KEY (agency_id, complaint_id, ordinal)
  constraint complaint_attachment_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_attachment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_attachment_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'application/pdf'::text])))
  constraint complaint_attachment_ordinal_check CHECK (((ordinal >= 1) AND (ordinal <= 3)))
  constraint complaint_attachment_size_bytes_check CHECK ((size_bytes > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_check -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  category text not null
  weight text not null
  office_text text not null
  shows_attachments boolean not null
  answer_due_at timestamp with time zone not null
  checked_by uuid not null
  checked_at timestamp with time zone not null
  constraint complaint_check_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_check_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_check_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_check_category_check CHECK (((length(category) >= 1) AND (length(category) <= 60)))
  constraint complaint_check_office_text_check CHECK (((length(office_text) >= 1) AND (length(office_text) <= 4000)))
  constraint complaint_check_weight_check CHECK ((weight = ANY (ARRAY['normative'::text, 'plain'::text, 'oversight'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_closing -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  outcome text not null
  reason text not null default ''::text
  merged_into uuid
  closed_by uuid
  closed_at timestamp with time zone not null
  constraint complaint_closing_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_closing_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_closing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_closing_agency_id_merged_into_fkey FOREIGN KEY (agency_id, merged_into) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_closing_check CHECK (((outcome = 'merged'::text) = (merged_into IS NOT NULL)))
  constraint complaint_closing_outcome_check CHECK ((outcome = ANY (ARRAY['settled'::text, 'term-over'::text, 'not-ours'::text, 'merged'::text, 'thanked'::text, 'decided'::text, 'imported'::text])))
  constraint complaint_closing_reason_check CHECK ((length(reason) <= 1000))
  CREATE INDEX complaint_closing_merged ON public.complaint_closing USING btree (agency_id, merged_into) WHERE (merged_into IS NOT NULL)
  CREATE INDEX complaint_closing_newest ON public.complaint_closing USING btree (agency_id, closed_at DESC, complaint_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_counter -- row-level security
  agency_id integer not null
  year integer not null
  last_number integer not null
  constraint complaint_counter_pkey PRIMARY KEY (agency_id, year)
  constraint complaint_counter_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_counter_last_number_check CHECK ((last_number > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_hiding -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  reason text not null
  hidden_by uuid not null
  hidden_at timestamp with time zone not null
  constraint complaint_hiding_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_hiding_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_hiding_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_hiding_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_identity -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  sealed bytea not null
  constraint complaint_identity_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_identity_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_identity_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_lapor -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  status text not null
  category text
  routed_on date
  reply text
  replied_on date
  rating integer
  imported_at timestamp with time zone not null
  constraint complaint_lapor_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_lapor_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_lapor_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_lapor_category_check CHECK (((length(category) >= 1) AND (length(category) <= 60)))
  constraint complaint_lapor_rating_check CHECK (((rating >= 1) AND (rating <= 5)))
  constraint complaint_lapor_reply_check CHECK (((length(reply) >= 1) AND (length(reply) <= 4000)))
  constraint complaint_lapor_status_check CHECK ((status = ANY (ARRAY['unchecked'::text, 'going'::text, 'done'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_message -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  message_id uuid not null
  said_by uuid
  sealed bytea not null
  said_at timestamp with time zone not null
  constraint complaint_message_pkey PRIMARY KEY (agency_id, complaint_id, message_id)
  constraint complaint_message_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_message_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_proposal -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  ordinal integer not null
  body text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  constraint complaint_proposal_pkey PRIMARY KEY (agency_id, complaint_id, ordinal)
  constraint complaint_proposal_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_proposal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_proposal_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
  constraint complaint_proposal_ordinal_check CHECK ((ordinal > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_reminder -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  stage text not null
  moment text not null
  due_at timestamp with time zone not null
  reminded_at timestamp with time zone not null
  constraint complaint_reminder_pkey PRIMARY KEY (agency_id, complaint_id, stage, moment, due_at)
  constraint complaint_reminder_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_reminder_moment_check CHECK ((moment = ANY (ARRAY['ahead'::text, 'late'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_reopening -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  ordinal integer not null
  sealed bytea not null
  due_at timestamp with time zone not null
  reopened_at timestamp with time zone not null
  constraint complaint_reopening_pkey PRIMARY KEY (agency_id, complaint_id, ordinal)
  constraint complaint_reopening_agency_id_complaint_id_ordinal_fkey FOREIGN KEY (agency_id, complaint_id, ordinal) REFERENCES complaint_answer(agency_id, complaint_id, ordinal)
  constraint complaint_reopening_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_reveal -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  reveal_id uuid not null
  revealed_to uuid not null
  reason text not null
  revealed_at timestamp with time zone not null
  constraint complaint_reveal_pkey PRIMARY KEY (agency_id, complaint_id, reveal_id)
  constraint complaint_reveal_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_reveal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_reveal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_routing -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  ordinal integer not null
  unit_id uuid not null
  employee_id uuid not null
  note text not null default ''::text
  routed_by uuid not null
  routed_at timestamp with time zone not null
  constraint complaint_routing_pkey PRIMARY KEY (agency_id, complaint_id, ordinal)
  constraint complaint_routing_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_routing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_routing_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint complaint_routing_note_check CHECK ((length(note) <= 1000))
  constraint complaint_routing_ordinal_check CHECK ((ordinal > 0))
  CREATE INDEX complaint_routing_of_person ON public.complaint_routing USING btree (agency_id, employee_id, routed_at)
  CREATE INDEX complaint_routing_of_unit ON public.complaint_routing USING btree (agency_id, unit_id, routed_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_unmerging -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  merged_into uuid not null
  merged_by uuid
  merged_at timestamp with time zone not null
  answer_of uuid not null
  answer_ordinal integer not null
  sealed bytea not null
  due_at timestamp with time zone not null
  reopened_at timestamp with time zone not null
  constraint complaint_unmerging_pkey PRIMARY KEY (agency_id, complaint_id, reopened_at)
  constraint complaint_unmerging_agency_id_answer_of_answer_ordinal_fkey FOREIGN KEY (agency_id, answer_of, answer_ordinal) REFERENCES complaint_answer(agency_id, complaint_id, ordinal)
  constraint complaint_unmerging_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_unmerging_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_unmerging_agency_id_merged_into_fkey FOREIGN KEY (agency_id, merged_into) REFERENCES complaint(agency_id, complaint_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_wait -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  began_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint complaint_wait_pkey PRIMARY KEY (agency_id, complaint_id, began_at)
  constraint complaint_wait_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_wait_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_wait_check CHECK ((ended_at >= began_at))
  CREATE UNIQUE INDEX complaint_wait_one_at_a_time ON public.complaint_wait USING btree (agency_id, complaint_id) WHERE (ended_at IS NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.complaint_words -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  sealed bytea not null
  constraint complaint_words_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_words_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint complaint_words_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.credit_opening -- row-level security
  agency_id integer not null
  opening_id uuid not null
  employee_id uuid not null
  level text not null
  points numeric(8,2) not null
  decree text not null
  decided_on date not null
  counted_to date not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint credit_opening_pkey PRIMARY KEY (agency_id, opening_id)
  constraint credit_opening_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint credit_opening_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint credit_opening_decree_check CHECK (((length(decree) >= 1) AND (length(decree) <= 200)))
  constraint credit_opening_points_check CHECK ((points >= (0)::numeric))
  CREATE INDEX credit_opening_of_employee ON public.credit_opening USING btree (agency_id, employee_id, counted_to DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.credit_opening_withdrawal -- row-level security
  agency_id integer not null
  opening_id uuid not null
  reason text not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint credit_opening_withdrawal_pkey PRIMARY KEY (agency_id, opening_id)
  constraint credit_opening_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint credit_opening_withdrawal_agency_id_opening_id_fkey FOREIGN KEY (agency_id, opening_id) REFERENCES credit_opening(agency_id, opening_id)
  constraint credit_opening_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.departure -- row-level security
  agency_id integer not null
  employee_id uuid not null
  left_on date not null
  reason text not null
  decree text not null default ''::text
  recorded_by uuid
  recorded_at timestamp with time zone not null
  constraint departure_pkey PRIMARY KEY (agency_id, employee_id)
  constraint departure_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint departure_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint departure_decree_check CHECK ((length(decree) <= 200))
  constraint departure_reason_check CHECK ((reason = ANY (ARRAY['retired'::text, 'moved'::text, 'deceased'::text, 'resigned'::text, 'not-in-file'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.dialogue -- row-level security
  agency_id integer not null
  dialogue_id uuid not null
  plan_id uuid not null
  held_on date not null
  head_id uuid not null
  agenda jsonb not null
  agreed text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  acting_for text
  constraint dialogue_pkey PRIMARY KEY (agency_id, dialogue_id)
  constraint dialogue_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint dialogue_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint dialogue_agreed_check CHECK (((length(agreed) >= 1) AND (length(agreed) <= 1500)))
  CREATE INDEX dialogue_of_plan ON public.dialogue USING btree (agency_id, plan_id, held_on DESC, recorded_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.dialogue_confirmation -- row-level security
  agency_id integer not null
  dialogue_id uuid not null
  side text not null
  confirmed_by uuid not null
  confirmed_at timestamp with time zone not null
  acting_for text
  constraint dialogue_confirmation_pkey PRIMARY KEY (agency_id, dialogue_id, side)
  constraint dialogue_confirmation_agency_id_dialogue_id_fkey FOREIGN KEY (agency_id, dialogue_id) REFERENCES dialogue(agency_id, dialogue_id)
  constraint dialogue_confirmation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint dialogue_confirmation_side_check CHECK ((side = ANY (ARRAY['employee'::text, 'head'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.dialogue_point -- row-level security
  agency_id integer not null
  point_id uuid not null
  plan_id uuid not null
  author_id uuid not null
  body text not null
  added_at timestamp with time zone not null
  acting_for text
  constraint dialogue_point_pkey PRIMARY KEY (agency_id, point_id)
  constraint dialogue_point_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint dialogue_point_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint dialogue_point_body_check CHECK (((length(body) >= 1) AND (length(body) <= 300)))
  CREATE INDEX dialogue_point_of_plan ON public.dialogue_point USING btree (agency_id, plan_id, added_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.dialogue_withdrawal -- row-level security
  agency_id integer not null
  dialogue_id uuid not null
  reason text not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint dialogue_withdrawal_pkey PRIMARY KEY (agency_id, dialogue_id)
  constraint dialogue_withdrawal_agency_id_dialogue_id_fkey FOREIGN KEY (agency_id, dialogue_id) REFERENCES dialogue(agency_id, dialogue_id)
  constraint dialogue_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint dialogue_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.document -- row-level security
  agency_id integer not null
  document_id uuid not null
  code text not null
  kind text not null
  subject_id uuid not null
  content_sha256 text not null
  sha256 text not null
  made_by uuid
  made_at timestamp with time zone not null
  constraint document_agency_id_code_key UNIQUE (agency_id, code)
  constraint document_same_content UNIQUE (agency_id, subject_id, kind, content_sha256)
  constraint document_pkey PRIMARY KEY (agency_id, document_id)
  constraint document_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.employee -- row-level security
  agency_id integer not null
  employee_id uuid not null
  nip text not null
  name text not null
  status text not null
  email text
  search text not null generated ((lower(name) || ' '::text) || nip)
  revision integer not null default 1
  constraint employee_agency_id_nip_key UNIQUE (agency_id, nip)
  constraint employee_pkey PRIMARY KEY (agency_id, employee_id)
  constraint employee_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint employee_email_check CHECK ((length(email) <= 200))
  constraint employee_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint employee_nip_check CHECK ((nip ~ '^[0-9]{18}$'::text))
  constraint employee_status_check CHECK ((status = ANY (ARRAY['PNS'::text, 'PPPK'::text])))
  CREATE INDEX employee_by_name ON public.employee USING btree (agency_id, name, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk
  CREATE TRIGGER counts_revision BEFORE UPDATE ON public.employee FOR EACH ROW EXECUTE FUNCTION ampera.count_revision()

table public.employee_import -- row-level security
  agency_id integer not null
  import_id uuid not null
  file_id uuid not null
  effective_on date not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  job_id uuid not null
  constraint employee_import_pkey PRIMARY KEY (agency_id, import_id)
  constraint employee_import_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, file_id)
  constraint employee_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint employee_import_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  CREATE INDEX employee_import_recent ON public.employee_import USING btree (agency_id, uploaded_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.employee_import_confirmation -- row-level security
  agency_id integer not null
  import_id uuid not null
  confirmed_by uuid not null
  confirmed_at timestamp with time zone not null
  ended integer not null
  constraint employee_import_confirmation_pkey PRIMARY KEY (agency_id, import_id)
  constraint employee_import_confirmation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint employee_import_confirmation_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES employee_import(agency_id, import_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.employee_import_line -- row-level security
  agency_id integer not null
  import_id uuid not null
  ordinal integer not null
  kind text not null
  row_number integer
  column_name text
  nip text not null
  name text not null
  facts jsonb not null
  constraint employee_import_line_pkey PRIMARY KEY (agency_id, import_id, ordinal)
  constraint employee_import_line_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint employee_import_line_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES employee_import(agency_id, import_id)
  constraint employee_import_line_kind_check CHECK ((kind = ANY (ARRAY['added'::text, 'returned'::text, 'changed'::text, 'gone'::text, 'unit'::text, 'problem'::text])))
  CREATE INDEX employee_import_line_kind ON public.employee_import_line USING btree (agency_id, import_id, kind, ordinal)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.employee_import_preview -- row-level security
  agency_id integer not null
  import_id uuid not null
  people integer not null
  added integer not null
  changed integer not null
  gone integer not null
  unchanged integer not null
  problems integer not null
  changes_sha256 text not null
  marked_file_id uuid
  made_at timestamp with time zone not null
  units integer not null
  file_rows integer not null
  problem_rows integer not null
  recorded integer not null
  returned integer not null
  leaving integer not null
  warnings jsonb not null
  headings jsonb not null
  constraint employee_import_preview_pkey PRIMARY KEY (agency_id, import_id)
  constraint employee_import_preview_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint employee_import_preview_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES employee_import(agency_id, import_id)
  constraint employee_import_preview_agency_id_marked_file_id_fkey FOREIGN KEY (agency_id, marked_file_id) REFERENCES file(agency_id, file_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.employee_import_request -- row-level security
  agency_id integer not null
  import_id uuid not null
  job_id uuid not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  constraint employee_import_request_pkey PRIMARY KEY (agency_id, import_id, job_id)
  constraint employee_import_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint employee_import_request_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES employee_import(agency_id, import_id)
  constraint employee_import_request_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.erasure -- row-level security
  agency_id integer not null
  request_id uuid not null
  erased_rows integer not null
  erased_records integer not null
  erased_at timestamp with time zone not null
  constraint erasure_pkey PRIMARY KEY (agency_id, request_id)
  constraint erasure_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint erasure_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES erasure_decision(agency_id, request_id)
  constraint erasure_erased_records_check CHECK ((erased_records >= 0))
  constraint erasure_erased_rows_check CHECK ((erased_rows >= 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.erasure_decision -- row-level security
  agency_id integer not null
  request_id uuid not null
  outcome text not null
  reason text not null
  because jsonb not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  acting_for text
  job_id uuid
  constraint erasure_decision_pkey PRIMARY KEY (agency_id, request_id)
  constraint erasure_decision_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint erasure_decision_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint erasure_decision_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES erasure_request(agency_id, request_id)
  constraint erasure_decision_check CHECK (((outcome = 'granted'::text) = (job_id IS NOT NULL)))
  constraint erasure_decision_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])))
  constraint erasure_decision_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.erasure_request -- row-level security
  agency_id integer not null
  request_id uuid not null
  employee_id uuid not null
  category text not null
  reason text not null default ''::text
  because jsonb not null
  answer_due timestamp with time zone not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  constraint erasure_request_pkey PRIMARY KEY (agency_id, request_id)
  constraint erasure_request_agency_id_asked_by_fkey FOREIGN KEY (agency_id, asked_by) REFERENCES employee(agency_id, employee_id)
  constraint erasure_request_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint erasure_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint erasure_request_category_check CHECK ((category ~ '^[a-z]+(-[a-z]+)*$'::text))
  constraint erasure_request_reason_check CHECK ((length(reason) <= 2000))
  CREATE INDEX erasure_request_newest ON public.erasure_request USING btree (agency_id, request_id DESC)
  CREATE INDEX erasure_request_of_person ON public.erasure_request USING btree (agency_id, employee_id, category, asked_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.erasure_withdrawal -- row-level security
  agency_id integer not null
  request_id uuid not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint erasure_withdrawal_pkey PRIMARY KEY (agency_id, request_id)
  constraint erasure_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint erasure_withdrawal_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES erasure_request(agency_id, request_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.evaluation -- row-level security
  agency_id integer not null
  evaluation_id uuid not null
  plan_id uuid not null
  interval text not null
  results_rating text not null
  conduct_rating text not null
  overall_rating text not null
  because jsonb not null
  content jsonb not null
  note text not null default ''::text
  decided_by uuid not null
  decided_at timestamp with time zone not null
  acting_for text
  constraint evaluation_agency_id_plan_id_interval_key UNIQUE (agency_id, plan_id, "interval")
  constraint evaluation_pkey PRIMARY KEY (agency_id, evaluation_id)
  constraint evaluation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint evaluation_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint evaluation_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint evaluation_note_check CHECK ((length(note) <= 2000))
  constraint evaluation_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  CREATE INDEX evaluation_decided ON public.evaluation USING btree (agency_id, decided_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.evaluation_draft -- row-level security
  agency_id integer not null
  plan_id uuid not null
  interval text not null
  content jsonb not null
  revision integer not null default 1
  saved_by uuid not null
  saved_at timestamp with time zone not null
  constraint evaluation_draft_pkey PRIMARY KEY (agency_id, plan_id, "interval")
  constraint evaluation_draft_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint evaluation_draft_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.evaluation_receipt -- row-level security
  agency_id integer not null
  evaluation_id uuid not null
  received_at timestamp with time zone not null
  constraint evaluation_receipt_pkey PRIMARY KEY (agency_id, evaluation_id)
  constraint evaluation_receipt_agency_id_evaluation_id_fkey FOREIGN KEY (agency_id, evaluation_id) REFERENCES evaluation(agency_id, evaluation_id)
  constraint evaluation_receipt_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.event -- row-level security
  agency_id integer not null
  event_id uuid not null
  happened_at timestamp with time zone not null
  procedure text not null
  kind text not null
  subject_kind text not null
  subject_id text not null
  actor_id uuid
  acting_for text
  facts jsonb not null
  because jsonb
  about uuid
  state jsonb
  salt bytea
  erased_by uuid
  constraint event_pkey PRIMARY KEY (agency_id, event_id)
  constraint event_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint event_salt_check CHECK ((length(salt) = 16))
  CREATE INDEX event_about ON public.event USING btree (agency_id, about, event_id DESC) WHERE (about IS NOT NULL)
  CREATE INDEX event_by_subject ON public.event USING btree (agency_id, subject_kind, subject_id, happened_at)
  CREATE INDEX event_unsealed ON public.event USING btree (agency_id, event_id) WHERE ((salt IS NULL) AND (erased_by IS NULL))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.evidence -- row-level security
  agency_id integer not null
  evidence_id uuid not null
  progress_id uuid not null
  plan_id uuid not null
  title text not null
  url text
  file_id uuid
  constraint evidence_pkey PRIMARY KEY (agency_id, evidence_id)
  constraint evidence_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, file_id)
  constraint evidence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint evidence_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint evidence_agency_id_progress_id_fkey FOREIGN KEY (agency_id, progress_id) REFERENCES progress(agency_id, progress_id)
  constraint evidence_check CHECK (((url IS NULL) <> (file_id IS NULL)))
  constraint evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint evidence_url_check CHECK (((length(url) <= 1000) AND (url ~ '^https?://'::text)))
  CREATE INDEX evidence_of_file ON public.evidence USING btree (agency_id, file_id)
  CREATE INDEX evidence_of_plan ON public.evidence USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.example_loading -- row-level security
  agency_id integer not null
  begun_at timestamp with time zone not null
  constraint example_loading_pkey PRIMARY KEY (agency_id)
  constraint example_loading_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.expected_result -- row-level security
  agency_id integer not null
  expected_id uuid not null
  year integer not null
  head_id uuid not null
  employee_id uuid not null
  serves_id uuid
  serves_text text not null
  serves_how text not null
  statement text not null
  expected_by uuid not null
  expected_at timestamp with time zone not null
  acting_for text
  constraint expected_result_pkey PRIMARY KEY (agency_id, expected_id)
  constraint expected_result_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint expected_result_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint expected_result_agency_id_head_id_fkey FOREIGN KEY (agency_id, head_id) REFERENCES employee(agency_id, employee_id)
  constraint expected_result_agency_id_serves_id_fkey FOREIGN KEY (agency_id, serves_id) REFERENCES plan_result(agency_id, result_id) ON DELETE SET NULL (serves_id)
  constraint expected_result_serves_how_check CHECK ((serves_how = ANY (ARRAY['direct'::text, 'indirect'::text])))
  constraint expected_result_serves_text_check CHECK (((length(serves_text) >= 1) AND (length(serves_text) <= 500)))
  constraint expected_result_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  CREATE INDEX expected_result_of_employee ON public.expected_result USING btree (agency_id, employee_id, year)
  CREATE INDEX expected_result_of_head ON public.expected_result USING btree (agency_id, head_id, year)
  CREATE INDEX expected_result_serving ON public.expected_result USING btree (agency_id, serves_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.expected_result_answer -- row-level security
  agency_id integer not null
  expected_id uuid not null
  answer text not null
  result_id uuid
  reason text not null default ''::text
  answered_by uuid not null
  answered_at timestamp with time zone not null
  constraint expected_result_answer_pkey PRIMARY KEY (agency_id, expected_id)
  constraint expected_result_answer_agency_id_expected_id_fkey FOREIGN KEY (agency_id, expected_id) REFERENCES expected_result(agency_id, expected_id)
  constraint expected_result_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint expected_result_answer_agency_id_result_id_fkey FOREIGN KEY (agency_id, result_id) REFERENCES plan_result(agency_id, result_id) ON DELETE SET NULL (result_id)
  constraint expected_result_answer_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text])))
  constraint expected_result_answer_reason_check CHECK ((length(reason) <= 1000))
  CREATE INDEX expected_result_answer_result ON public.expected_result_answer USING btree (agency_id, result_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.expected_result_withdrawal -- row-level security
  agency_id integer not null
  expected_id uuid not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint expected_result_withdrawal_pkey PRIMARY KEY (agency_id, expected_id)
  constraint expected_result_withdrawal_agency_id_expected_id_fkey FOREIGN KEY (agency_id, expected_id) REFERENCES expected_result(agency_id, expected_id)
  constraint expected_result_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback -- row-level security
  agency_id integer not null
  feedback_id uuid not null
  plan_id uuid not null
  author_id uuid
  relation text not null
  result_id uuid
  conduct_value text
  body text not null
  given_at timestamp with time zone not null
  acting_for text
  effect text
  next_step text
  audience text not null default 'both'::text
  named boolean not null default true
  request_id uuid
  link_id uuid
  constraint feedback_agency_id_request_id_key UNIQUE (agency_id, request_id)
  constraint feedback_pkey PRIMARY KEY (agency_id, feedback_id)
  constraint feedback_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_agency_id_link_id_fkey FOREIGN KEY (agency_id, link_id) REFERENCES feedback_link(agency_id, link_id)
  constraint feedback_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint feedback_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES feedback_request(agency_id, request_id)
  constraint feedback_appraiser_check CHECK (((relation <> 'appraiser'::text) OR (named AND (audience <> 'appraiser'::text))))
  constraint feedback_audience_check CHECK ((audience = ANY (ARRAY['person'::text, 'appraiser'::text, 'both'::text])))
  constraint feedback_author_check CHECK (((author_id IS NULL) = (relation = 'service-user'::text)))
  constraint feedback_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000)))
  constraint feedback_check CHECK (((result_id IS NULL) OR (conduct_value IS NULL)))
  constraint feedback_effect_check CHECK (((length(effect) >= 1) AND (length(effect) <= 500)))
  constraint feedback_link_check CHECK (((link_id IS NULL) = (relation <> 'service-user'::text)))
  constraint feedback_next_step_check CHECK (((length(next_step) >= 1) AND (length(next_step) <= 500)))
  constraint feedback_relation_check CHECK ((relation = ANY (ARRAY['appraiser'::text, 'peer'::text, 'subordinate'::text, 'self'::text, 'service-user'::text])))
  CREATE INDEX feedback_of_author ON public.feedback USING btree (agency_id, author_id, given_at DESC, feedback_id DESC)
  CREATE INDEX feedback_of_link ON public.feedback USING btree (agency_id, link_id, given_at DESC) WHERE (link_id IS NOT NULL)
  CREATE INDEX feedback_of_plan ON public.feedback USING btree (agency_id, plan_id, given_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_decline -- row-level security
  agency_id integer not null
  request_id uuid not null
  declined_at timestamp with time zone not null
  constraint feedback_decline_pkey PRIMARY KEY (agency_id, request_id)
  constraint feedback_decline_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_decline_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES feedback_request(agency_id, request_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_hiding -- row-level security
  agency_id integer not null
  feedback_id uuid not null
  reason text not null
  hidden_by uuid not null
  hidden_at timestamp with time zone not null
  constraint feedback_hiding_pkey PRIMARY KEY (agency_id, feedback_id)
  constraint feedback_hiding_agency_id_feedback_id_fkey FOREIGN KEY (agency_id, feedback_id) REFERENCES feedback(agency_id, feedback_id)
  constraint feedback_hiding_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_hiding_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_link -- row-level security
  agency_id integer not null
  link_id uuid not null
  code text not null
  plan_id uuid not null
  about text not null
  place text not null
  expires_on date not null
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint feedback_link_agency_id_code_key UNIQUE (agency_id, code)
  constraint feedback_link_pkey PRIMARY KEY (agency_id, link_id)
  constraint feedback_link_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_link_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint feedback_link_about_check CHECK ((about = ANY (ARRAY['person'::text, 'unit'::text])))
  constraint feedback_link_place_check CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CREATE INDEX feedback_link_of_plan ON public.feedback_link USING btree (agency_id, plan_id, made_at DESC, link_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_link_end -- row-level security
  agency_id integer not null
  link_id uuid not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint feedback_link_end_pkey PRIMARY KEY (agency_id, link_id)
  constraint feedback_link_end_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_link_end_agency_id_link_id_fkey FOREIGN KEY (agency_id, link_id) REFERENCES feedback_link(agency_id, link_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_reminder -- row-level security
  agency_id integer not null
  request_id uuid not null
  reminded_at timestamp with time zone not null
  constraint feedback_reminder_pkey PRIMARY KEY (agency_id, request_id)
  constraint feedback_reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_reminder_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES feedback_request(agency_id, request_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_reply -- row-level security
  agency_id integer not null
  feedback_id uuid not null
  body text not null
  replied_at timestamp with time zone not null
  constraint feedback_reply_pkey PRIMARY KEY (agency_id, feedback_id)
  constraint feedback_reply_agency_id_feedback_id_fkey FOREIGN KEY (agency_id, feedback_id) REFERENCES feedback(agency_id, feedback_id)
  constraint feedback_reply_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_reply_body_check CHECK ((length(body) <= 1000))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_request -- row-level security
  agency_id integer not null
  request_id uuid not null
  plan_id uuid not null
  asked_of uuid not null
  question text not null
  due_on date not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  constraint feedback_request_pkey PRIMARY KEY (agency_id, request_id)
  constraint feedback_request_agency_id_asked_of_fkey FOREIGN KEY (agency_id, asked_of) REFERENCES employee(agency_id, employee_id)
  constraint feedback_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_request_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint feedback_request_question_check CHECK (((length(question) >= 1) AND (length(question) <= 500)))
  CREATE INDEX feedback_request_due ON public.feedback_request USING btree (agency_id, due_on)
  CREATE INDEX feedback_request_of_person ON public.feedback_request USING btree (agency_id, asked_of, due_on, request_id)
  CREATE INDEX feedback_request_of_plan ON public.feedback_request USING btree (agency_id, plan_id, asked_at DESC, request_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round -- row-level security
  agency_id integer not null
  round_id uuid not null
  leader_id uuid not null
  questionnaire text not null
  group_minimum integer not null
  closes_on date not null
  started_by uuid not null
  started_at timestamp with time zone not null
  constraint feedback_round_pkey PRIMARY KEY (agency_id, round_id)
  constraint feedback_round_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_agency_id_leader_id_fkey FOREIGN KEY (agency_id, leader_id) REFERENCES employee(agency_id, employee_id)
  constraint feedback_round_group_minimum_check CHECK ((group_minimum >= 5))
  CREATE INDEX feedback_round_by_close ON public.feedback_round USING btree (agency_id, closes_on)
  CREATE INDEX feedback_round_of_leader ON public.feedback_round USING btree (agency_id, leader_id, started_at DESC, round_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_box -- row-level security
  agency_id integer not null
  round_id uuid not null
  sealed bytea not null
  constraint feedback_round_box_pkey PRIMARY KEY (agency_id, round_id)
  constraint feedback_round_box_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_box_agency_id_round_id_fkey FOREIGN KEY (agency_id, round_id) REFERENCES feedback_round(agency_id, round_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_closing -- row-level security
  agency_id integer not null
  round_id uuid not null
  outcome text not null
  subordinates integer not null
  peers integer not null
  reason text
  closed_by uuid
  closed_at timestamp with time zone not null
  constraint feedback_round_closing_pkey PRIMARY KEY (agency_id, round_id)
  constraint feedback_round_closing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_closing_agency_id_round_id_fkey FOREIGN KEY (agency_id, round_id) REFERENCES feedback_round(agency_id, round_id)
  constraint feedback_round_closing_outcome_check CHECK ((outcome = ANY (ARRAY['by-side'::text, 'merged'::text, 'too-few'::text, 'unreadable'::text, 'cancelled'::text])))
  constraint feedback_round_closing_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_count -- row-level security
  agency_id integer not null
  round_id uuid not null
  side text not null
  statement text not null
  score integer not null
  answers integer not null
  constraint feedback_round_count_pkey PRIMARY KEY (agency_id, round_id, side, statement, score)
  constraint feedback_round_count_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_count_agency_id_round_id_fkey FOREIGN KEY (agency_id, round_id) REFERENCES feedback_round(agency_id, round_id)
  constraint feedback_round_count_answers_check CHECK ((answers >= 0))
  constraint feedback_round_count_score_check CHECK (((score >= 0) AND (score <= 4)))
  constraint feedback_round_count_side_check CHECK ((side = ANY (ARRAY['subordinate'::text, 'peer'::text, 'all'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_invitation -- row-level security
  agency_id integer not null
  round_id uuid not null
  employee_id uuid not null
  side text not null
  constraint feedback_round_invitation_pkey PRIMARY KEY (agency_id, round_id, employee_id)
  constraint feedback_round_invitation_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint feedback_round_invitation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_invitation_agency_id_round_id_fkey FOREIGN KEY (agency_id, round_id) REFERENCES feedback_round(agency_id, round_id)
  constraint feedback_round_invitation_side_check CHECK ((side = ANY (ARRAY['subordinate'::text, 'peer'::text])))
  CREATE INDEX feedback_round_invitation_of_person ON public.feedback_round_invitation USING btree (agency_id, employee_id, round_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_participation -- row-level security
  agency_id integer not null
  round_id uuid not null
  employee_id uuid not null
  constraint feedback_round_participation_pkey PRIMARY KEY (agency_id, round_id, employee_id)
  constraint feedback_round_participation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_participation_agency_id_round_id_employee_i_fkey FOREIGN KEY (agency_id, round_id, employee_id) REFERENCES feedback_round_invitation(agency_id, round_id, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_reminder -- row-level security
  agency_id integer not null
  round_id uuid not null
  reminded_at timestamp with time zone not null
  constraint feedback_round_reminder_pkey PRIMARY KEY (agency_id, round_id)
  constraint feedback_round_reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_reminder_agency_id_round_id_fkey FOREIGN KEY (agency_id, round_id) REFERENCES feedback_round(agency_id, round_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_round_text -- row-level security
  agency_id integer not null
  round_id uuid not null
  text_id uuid not null
  question text not null
  body text not null
  constraint feedback_round_text_pkey PRIMARY KEY (agency_id, round_id, text_id)
  constraint feedback_round_text_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_round_text_agency_id_round_id_fkey FOREIGN KEY (agency_id, round_id) REFERENCES feedback_round(agency_id, round_id)
  constraint feedback_round_text_body_check CHECK (((length(body) >= 1) AND (length(body) <= 500)))
  constraint feedback_round_text_question_check CHECK ((question = ANY (ARRAY['keep'::text, 'try'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_setting -- row-level security
  agency_id integer not null
  withdrawal_days integer not null
  group_minimum integer not null
  revision integer not null default 1
  changed_by uuid not null
  changed_at timestamp with time zone not null
  constraint feedback_setting_pkey PRIMARY KEY (agency_id)
  constraint feedback_setting_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint feedback_setting_group_minimum_check CHECK (((group_minimum >= 5) AND (group_minimum <= 50)))
  constraint feedback_setting_withdrawal_days_check CHECK (((withdrawal_days >= 0) AND (withdrawal_days <= 30)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.feedback_withdrawal -- row-level security
  agency_id integer not null
  feedback_id uuid not null
  withdrawn_at timestamp with time zone not null
  constraint feedback_withdrawal_pkey PRIMARY KEY (agency_id, feedback_id)
  constraint feedback_withdrawal_agency_id_feedback_id_fkey FOREIGN KEY (agency_id, feedback_id) REFERENCES feedback(agency_id, feedback_id)
  constraint feedback_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.file -- row-level security
  agency_id integer not null
  file_id uuid not null
  name text not null
  media_type text not null
  size_bytes integer not null
  sha256 text not null
  bytes bytea not null
  stored_by uuid
  stored_at timestamp with time zone not null
  constraint file_pkey PRIMARY KEY (agency_id, file_id)
  constraint file_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
  constraint file_size_bytes_check CHECK ((size_bytes >= 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.file_access -- row-level security
  agency_id integer not null
  employee_id uuid not null
  reader_id uuid not null
  day date not null
  matter text not null
  standing text not null
  first_at timestamp with time zone not null
  last_at timestamp with time zone not null
  times integer not null default 1
  constraint file_access_pkey PRIMARY KEY (agency_id, employee_id, day, reader_id, matter)
  constraint file_access_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint file_access_matter_check CHECK (((length(matter) >= 1) AND (length(matter) <= 80)))
  constraint file_access_standing_check CHECK (((length(standing) >= 1) AND (length(standing) <= 40)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  evaluation_id uuid not null
  kind text not null
  results_rating text not null
  conduct_rating text not null
  overall_rating text not null
  because jsonb not null
  content jsonb not null
  revision integer not null default 1
  opened_by uuid not null
  opened_at timestamp with time zone not null
  acting_for text
  constraint follow_up_pkey PRIMARY KEY (agency_id, follow_up_id)
  constraint follow_up_agency_id_evaluation_id_fkey FOREIGN KEY (agency_id, evaluation_id) REFERENCES evaluation(agency_id, evaluation_id)
  constraint follow_up_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_agency_id_opened_by_fkey FOREIGN KEY (agency_id, opened_by) REFERENCES employee(agency_id, employee_id)
  constraint follow_up_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint follow_up_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint follow_up_revision_check CHECK ((revision > 0))
  CREATE INDEX follow_up_by_time ON public.follow_up USING btree (agency_id, opened_at DESC, follow_up_id DESC)
  CREATE INDEX follow_up_of_evaluation ON public.follow_up USING btree (agency_id, evaluation_id, opened_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_answer -- row-level security
  agency_id integer not null
  answer_id uuid not null
  follow_up_id uuid not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint follow_up_answer_pkey PRIMARY KEY (agency_id, answer_id)
  constraint follow_up_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_answer_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_answer_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000)))
  CREATE INDEX follow_up_answer_of ON public.follow_up_answer USING btree (agency_id, follow_up_id, written_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_decision -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  outcome text not null
  reason text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  acting_for text
  constraint follow_up_decision_pkey PRIMARY KEY (agency_id, follow_up_id)
  constraint follow_up_decision_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES employee(agency_id, employee_id)
  constraint follow_up_decision_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_decision_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_decision_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'declined'::text])))
  constraint follow_up_decision_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_done -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  action_id uuid not null
  done_on date not null
  note text not null
  noted_by uuid not null
  noted_at timestamp with time zone not null
  constraint follow_up_done_pkey PRIMARY KEY (agency_id, follow_up_id, action_id)
  constraint follow_up_done_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_done_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_done_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_look -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  results_rating text not null
  conduct_rating text not null
  overall_rating text not null
  reason text not null
  looked_by uuid not null
  looked_at timestamp with time zone not null
  constraint follow_up_look_pkey PRIMARY KEY (agency_id, follow_up_id, results_rating, conduct_rating)
  constraint follow_up_look_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_look_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_look_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint follow_up_look_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  constraint follow_up_look_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_outcome -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  outcome text not null
  next_step text
  note text not null
  concluded_by uuid not null
  concluded_at timestamp with time zone not null
  acting_for text
  constraint follow_up_outcome_pkey PRIMARY KEY (agency_id, follow_up_id)
  constraint follow_up_outcome_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_outcome_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_outcome_check CHECK (((outcome = 'not-improved'::text) = (next_step IS NOT NULL)))
  constraint follow_up_outcome_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000)))
  constraint follow_up_outcome_outcome_check CHECK ((outcome = ANY (ARRAY['improved'::text, 'not-improved'::text, 'carried-out'::text, 'not-carried-out'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_pass -- row-level security
  agency_id integer not null
  evaluation_id uuid not null
  kind text not null
  overall_rating text not null
  reason text not null
  passed_by uuid not null
  passed_at timestamp with time zone not null
  acting_for text
  results_rating text not null
  conduct_rating text not null
  constraint follow_up_pass_pkey PRIMARY KEY (agency_id, evaluation_id, kind, results_rating, conduct_rating)
  constraint follow_up_pass_agency_id_evaluation_id_fkey FOREIGN KEY (agency_id, evaluation_id) REFERENCES evaluation(agency_id, evaluation_id)
  constraint follow_up_pass_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_pass_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint follow_up_pass_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  constraint follow_up_pass_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_review -- row-level security
  agency_id integer not null
  review_id uuid not null
  follow_up_id uuid not null
  held_on date not null
  note text not null
  noted_by uuid not null
  noted_at timestamp with time zone not null
  constraint follow_up_review_pkey PRIMARY KEY (agency_id, review_id)
  constraint follow_up_review_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_review_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_review_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000)))
  CREATE INDEX follow_up_review_of ON public.follow_up_review USING btree (agency_id, follow_up_id, held_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_set_aside -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  reason text not null
  set_aside_by uuid not null
  set_aside_at timestamp with time zone not null
  acting_for text
  constraint follow_up_set_aside_pkey PRIMARY KEY (agency_id, follow_up_id)
  constraint follow_up_set_aside_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_set_aside_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  constraint follow_up_set_aside_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.follow_up_submission -- row-level security
  agency_id integer not null
  follow_up_id uuid not null
  decider_id uuid
  decider_acting_for text
  because jsonb not null
  submitted_by uuid not null
  submitted_at timestamp with time zone not null
  constraint follow_up_submission_pkey PRIMARY KEY (agency_id, follow_up_id)
  constraint follow_up_submission_agency_id_decider_id_fkey FOREIGN KEY (agency_id, decider_id) REFERENCES employee(agency_id, employee_id)
  constraint follow_up_submission_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint follow_up_submission_agency_id_follow_up_id_fkey FOREIGN KEY (agency_id, follow_up_id) REFERENCES follow_up(agency_id, follow_up_id)
  CREATE INDEX follow_up_of_decider ON public.follow_up_submission USING btree (agency_id, decider_id, follow_up_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.goal -- row-level security
  agency_id integer not null
  goal_id uuid not null
  year integer not null
  unit_id uuid
  serves_id uuid
  ordinal integer not null
  statement text not null
  revision integer not null default 1
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint goal_pkey PRIMARY KEY (agency_id, goal_id)
  constraint goal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint goal_agency_id_serves_id_fkey FOREIGN KEY (agency_id, serves_id) REFERENCES goal(agency_id, goal_id) ON DELETE SET NULL (serves_id)
  constraint goal_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint goal_check CHECK ((serves_id <> goal_id))
  constraint goal_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  constraint goal_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  CREATE INDEX goal_of_year ON public.goal USING btree (agency_id, year, ordinal)
  CREATE INDEX goal_serving ON public.goal USING btree (agency_id, serves_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.goal_indicator -- row-level security
  agency_id integer not null
  goal_id uuid not null
  ordinal integer not null
  statement text not null
  target text not null
  constraint goal_indicator_pkey PRIMARY KEY (agency_id, goal_id, ordinal)
  constraint goal_indicator_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint goal_indicator_agency_id_goal_id_fkey FOREIGN KEY (agency_id, goal_id) REFERENCES goal(agency_id, goal_id) ON DELETE CASCADE
  constraint goal_indicator_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  constraint goal_indicator_target_check CHECK ((length(target) <= 200))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.grade -- row-level security
  agency_id integer not null
  employee_id uuid not null
  starts_on date not null
  grade text not null
  decree text not null default ''::text
  constraint grade_pkey PRIMARY KEY (agency_id, employee_id, starts_on)
  constraint grade_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id) DEFERRABLE INITIALLY DEFERRED
  constraint grade_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint grade_decree_check CHECK ((length(decree) <= 200))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.indicator_measure -- row-level security
  agency_id integer not null
  indicator_id uuid not null
  plan_id uuid not null
  measure text not null
  pile text not null
  of_whom text not null
  unit_id uuid
  service_id uuid
  constraint indicator_measure_pkey PRIMARY KEY (agency_id, indicator_id)
  constraint indicator_measure_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint indicator_measure_agency_id_indicator_id_fkey FOREIGN KEY (agency_id, indicator_id) REFERENCES plan_indicator(agency_id, indicator_id) ON DELETE CASCADE
  constraint indicator_measure_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint indicator_measure_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint indicator_measure_check CHECK (((of_whom = 'unit'::text) = (unit_id IS NOT NULL)))
  constraint indicator_measure_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 80)))
  constraint indicator_measure_of_whom_check CHECK ((of_whom = ANY (ARRAY['person'::text, 'unit'::text])))
  CREATE INDEX indicator_measure_of_plan ON public.indicator_measure USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.job_progress -- row-level security
  agency_id integer not null
  job_id uuid not null
  kind text not null
  started_by uuid
  queued_at timestamp with time zone not null
  started_at timestamp with time zone
  done integer not null default 0
  total integer not null default 0
  finished_at timestamp with time zone
  cancel_asked_at timestamp with time zone
  failure text
  failure_facts jsonb
  outcome jsonb
  constraint job_progress_pkey PRIMARY KEY (agency_id, job_id)
  constraint job_progress_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX job_progress_open ON public.job_progress USING btree (agency_id, kind) WHERE (finished_at IS NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.law_review -- row-level security
  agency_id integer not null
  review_id uuid not null
  started_by uuid
  started_at timestamp with time zone not null
  law_sha256 text not null
  job_id uuid
  decisions integer
  found integer
  finished_at timestamp with time zone
  constraint law_review_pkey PRIMARY KEY (agency_id, review_id)
  constraint law_review_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint law_review_law_sha256_check CHECK ((length(law_sha256) = 64))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.law_review_finding -- row-level security
  agency_id integer not null
  finding_id uuid not null
  review_id uuid not null
  event_id uuid not null
  about uuid
  step smallint not null
  rule text not null
  law_on date not null
  decided_on date not null
  published_on date
  known_then jsonb
  known_now jsonb
  differs boolean not null
  constraint law_review_finding_agency_id_event_id_step_published_on_key UNIQUE NULLS NOT DISTINCT (agency_id, event_id, step, published_on)
  constraint law_review_finding_pkey PRIMARY KEY (agency_id, finding_id)
  constraint law_review_finding_agency_id_event_id_fkey FOREIGN KEY (agency_id, event_id) REFERENCES event(agency_id, event_id)
  constraint law_review_finding_agency_id_review_id_fkey FOREIGN KEY (agency_id, review_id) REFERENCES law_review(agency_id, review_id)
  constraint law_review_finding_rule_check CHECK (((length(rule) >= 1) AND (length(rule) <= 80)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.law_review_verdict -- row-level security
  agency_id integer not null
  verdict_id uuid not null
  finding_id uuid not null
  verdict text not null
  reason text not null
  corrector text
  due_on date
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint law_review_verdict_pkey PRIMARY KEY (agency_id, verdict_id)
  constraint law_review_verdict_agency_id_finding_id_fkey FOREIGN KEY (agency_id, finding_id) REFERENCES law_review_finding(agency_id, finding_id)
  constraint law_review_verdict_check CHECK (((verdict = 'to-correct'::text) = ((corrector IS NOT NULL) AND (due_on IS NOT NULL))))
  constraint law_review_verdict_corrector_check CHECK (((length(corrector) >= 1) AND (length(corrector) <= 200)))
  constraint law_review_verdict_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint law_review_verdict_verdict_check CHECK ((verdict = ANY (ARRAY['stays'::text, 'to-correct'::text])))
  CREATE INDEX law_review_verdict_of ON public.law_review_verdict USING btree (agency_id, finding_id, verdict_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.ledger -- row-level security
  agency_id integer not null
  origin text not null
  next_index bigint not null default 0
  integrated_size bigint not null default 0
  published_size bigint not null default 0
  checkpoint text
  published_at timestamp with time zone
  cosigned text
  cosigned_size bigint not null default 0
  constraint ledger_pkey PRIMARY KEY (agency_id)
  constraint ledger_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint ledger_check CHECK (((published_size <= integrated_size) AND (integrated_size <= next_index) AND (cosigned_size <= published_size)))
  constraint ledger_origin_check CHECK (((length(origin) >= 1) AND (length(origin) <= 200)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.ledger_bundle -- row-level security
  agency_id integer not null
  bundle_index bigint not null
  width integer not null
  entries bytea not null
  entry_ids uuid[] not null
  constraint ledger_bundle_pkey PRIMARY KEY (agency_id, bundle_index)
  constraint ledger_bundle_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint ledger_bundle_width_check CHECK (((width >= 1) AND (width <= 256)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.ledger_entry -- row-level security
  agency_id integer not null
  entry_id uuid not null
  entry_index bigint not null
  constraint ledger_entry_pkey PRIMARY KEY (agency_id, entry_id)
  constraint ledger_entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.ledger_key -- row-level security
  agency_id integer not null
  entry_id uuid not null
  verifier text not null
  reason text not null
  made_at timestamp with time zone not null
  constraint ledger_key_pkey PRIMARY KEY (agency_id, entry_id)
  constraint ledger_key_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint ledger_key_reason_check CHECK ((reason = ANY (ARRAY['first'::text, 'rotated'::text, 'lost'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.ledger_pending -- row-level security
  agency_id integer not null
  entry_id uuid not null
  entry bytea not null
  queued_at timestamp with time zone not null default now()
  constraint ledger_pending_pkey PRIMARY KEY (agency_id, entry_id)
  constraint ledger_pending_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint ledger_pending_entry_check CHECK (((length(entry) >= 1) AND (length(entry) <= 65535)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.ledger_tile -- row-level security
  agency_id integer not null
  level smallint not null
  tile_index bigint not null
  hashes bytea not null
  constraint ledger_tile_pkey PRIMARY KEY (agency_id, level, tile_index)
  constraint ledger_tile_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint ledger_tile_hashes_check CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 8192)) AND ((length(hashes) % 32) = 0)))
  constraint ledger_tile_level_check CHECK (((level >= 0) AND (level <= 7)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.library_hiding -- row-level security
  agency_id integer not null
  hiding_id uuid not null
  entry_key text not null
  reason text not null
  hidden_by uuid not null
  hidden_at timestamp with time zone not null
  constraint library_hiding_pkey PRIMARY KEY (agency_id, hiding_id)
  constraint library_hiding_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint library_hiding_entry_key_check CHECK (((length(entry_key) >= 1) AND (length(entry_key) <= 500)))
  constraint library_hiding_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  CREATE INDEX library_hiding_of_entry ON public.library_hiding USING btree (agency_id, entry_key)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.library_hiding_end -- row-level security
  agency_id integer not null
  hiding_id uuid not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint library_hiding_end_pkey PRIMARY KEY (agency_id, hiding_id)
  constraint library_hiding_end_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint library_hiding_end_agency_id_hiding_id_fkey FOREIGN KEY (agency_id, hiding_id) REFERENCES library_hiding(agency_id, hiding_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.library_sharing -- row-level security
  agency_id integer not null
  sharing_id uuid not null
  plan_id uuid not null
  shared_by uuid not null
  shared_at timestamp with time zone not null
  constraint library_sharing_pkey PRIMARY KEY (agency_id, sharing_id)
  constraint library_sharing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint library_sharing_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  CREATE INDEX library_sharing_of_plan ON public.library_sharing USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.library_sharing_end -- row-level security
  agency_id integer not null
  sharing_id uuid not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint library_sharing_end_pkey PRIMARY KEY (agency_id, sharing_id)
  constraint library_sharing_end_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint library_sharing_end_agency_id_sharing_id_fkey FOREIGN KEY (agency_id, sharing_id) REFERENCES library_sharing(agency_id, sharing_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.library_use -- row-level security
  agency_id integer not null
  plan_id uuid not null
  indicator_id uuid not null
  entry_key text not null
  statement text not null
  aspect text not null
  comparison text not null
  unit text not null
  target numeric(18,4)
  field text not null
  position_kind text not null
  constraint library_use_pkey PRIMARY KEY (agency_id, plan_id, indicator_id)
  constraint library_use_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint library_use_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint library_use_aspect_check CHECK ((aspect = ANY (ARRAY['quantity'::text, 'quality'::text, 'time'::text, 'cost'::text])))
  constraint library_use_comparison_check CHECK ((comparison = ANY (ARRAY['at-least'::text, 'at-most'::text, 'exactly'::text])))
  constraint library_use_entry_key_check CHECK (((length(entry_key) >= 1) AND (length(entry_key) <= 500)))
  constraint library_use_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  CREATE INDEX library_use_of_entry ON public.library_use USING btree (agency_id, entry_key)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.mail -- row-level security
  agency_id integer not null
  mail_id uuid not null
  employee_id uuid
  recipient text not null
  subject text not null
  body text not null
  created_at timestamp with time zone not null
  sent_at timestamp with time zone
  attempts integer not null default 0
  last_failure text
  tried_at timestamp with time zone
  constraint mail_pkey PRIMARY KEY (agency_id, mail_id)
  constraint mail_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX mail_recent ON public.mail USING btree (agency_id, created_at DESC)
  CREATE INDEX mail_unsent ON public.mail USING btree (agency_id, created_at, mail_id) WHERE (sent_at IS NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.measure_cell -- row-level security
  agency_id integer not null
  measure text not null
  unit_id uuid not null
  month text not null
  grain text not null
  employee_id uuid
  service_id uuid
  pile text not null
  count integer not null
  missing integer not null
  kept jsonb not null
  computed_at timestamp with time zone not null
  constraint measure_cell_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint measure_cell_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint measure_cell_check CHECK (((grain = 'part'::text) OR ((employee_id IS NULL) AND (service_id IS NULL))))
  constraint measure_cell_count_check CHECK ((count >= 0))
  constraint measure_cell_grain_check CHECK ((grain = ANY (ARRAY['part'::text, 'whole'::text])))
  constraint measure_cell_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 80)))
  constraint measure_cell_missing_check CHECK ((missing >= 0))
  constraint measure_cell_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  CREATE INDEX measure_cell_of_person ON public.measure_cell USING btree (agency_id, employee_id, measure, month) WHERE (employee_id IS NOT NULL)
  CREATE INDEX measure_cell_of_pile ON public.measure_cell USING btree (agency_id, pile, month, unit_id)
  CREATE UNIQUE INDEX measure_cell_once ON public.measure_cell USING btree (agency_id, measure, unit_id, month, grain, service_id, employee_id) NULLS NOT DISTINCT
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.measure_touch -- row-level security
  agency_id integer not null
  touch_id uuid not null
  pile text not null
  unit_id uuid not null
  month text not null
  touched_at timestamp with time zone not null
  constraint measure_touch_pkey PRIMARY KEY (agency_id, touch_id)
  constraint measure_touch_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint measure_touch_month_check CHECK ((month ~ '^[0-9]{4}-[01][0-9]$'::text))
  CREATE INDEX measure_touch_of_pile ON public.measure_touch USING btree (agency_id, pile, month, unit_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.measured_dispute -- row-level security
  agency_id integer not null
  dispute_id uuid not null
  plan_id uuid not null
  indicator_id uuid not null
  progress_id uuid not null
  reason text not null
  raised_by uuid not null
  raised_at timestamp with time zone not null
  constraint measured_dispute_agency_id_progress_id_key UNIQUE (agency_id, progress_id)
  constraint measured_dispute_pkey PRIMARY KEY (agency_id, dispute_id)
  constraint measured_dispute_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint measured_dispute_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint measured_dispute_agency_id_progress_id_fkey FOREIGN KEY (agency_id, progress_id) REFERENCES progress_measured(agency_id, progress_id)
  constraint measured_dispute_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CREATE INDEX measured_dispute_of_plan ON public.measured_dispute USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.measured_dispute_answer -- row-level security
  agency_id integer not null
  dispute_id uuid not null
  decision text not null
  progress_id uuid
  reason text not null
  answered_by uuid not null
  answered_at timestamp with time zone not null
  acting_for text
  constraint measured_dispute_answer_pkey PRIMARY KEY (agency_id, dispute_id)
  constraint measured_dispute_answer_agency_id_dispute_id_fkey FOREIGN KEY (agency_id, dispute_id) REFERENCES measured_dispute(agency_id, dispute_id)
  constraint measured_dispute_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint measured_dispute_answer_agency_id_progress_id_fkey FOREIGN KEY (agency_id, progress_id) REFERENCES progress(agency_id, progress_id)
  constraint measured_dispute_answer_check CHECK (((decision = 'corrected'::text) = (progress_id IS NOT NULL)))
  constraint measured_dispute_answer_decision_check CHECK ((decision = ANY (ARRAY['stays'::text, 'corrected'::text])))
  constraint measured_dispute_answer_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CREATE UNIQUE INDEX measured_dispute_answer_figure ON public.measured_dispute_answer USING btree (agency_id, progress_id) WHERE (progress_id IS NOT NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.migration
  name text not null
  sha256 text not null
  applied_at timestamp with time zone not null default now()
  constraint migration_pkey PRIMARY KEY (name)

table public.milestone -- row-level security
  agency_id integer not null
  milestone_id uuid not null
  plan_id uuid not null
  indicator_id uuid not null
  title text not null
  due_on date not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint milestone_pkey PRIMARY KEY (agency_id, milestone_id)
  constraint milestone_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint milestone_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint milestone_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX milestone_due ON public.milestone USING btree (agency_id, due_on)
  CREATE INDEX milestone_of_indicator ON public.milestone USING btree (agency_id, indicator_id)
  CREATE INDEX milestone_of_plan ON public.milestone USING btree (agency_id, plan_id, due_on, milestone_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.milestone_reached -- row-level security
  agency_id integer not null
  progress_id uuid not null
  milestone_id uuid not null
  constraint milestone_reached_pkey PRIMARY KEY (agency_id, progress_id)
  constraint milestone_reached_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint milestone_reached_agency_id_milestone_id_fkey FOREIGN KEY (agency_id, milestone_id) REFERENCES milestone(agency_id, milestone_id)
  constraint milestone_reached_agency_id_progress_id_fkey FOREIGN KEY (agency_id, progress_id) REFERENCES progress(agency_id, progress_id)
  CREATE INDEX milestone_reached_by ON public.milestone_reached USING btree (agency_id, milestone_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.milestone_withdrawal -- row-level security
  agency_id integer not null
  milestone_id uuid not null
  reason text not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint milestone_withdrawal_pkey PRIMARY KEY (agency_id, milestone_id)
  constraint milestone_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint milestone_withdrawal_agency_id_milestone_id_fkey FOREIGN KEY (agency_id, milestone_id) REFERENCES milestone(agency_id, milestone_id)
  constraint milestone_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.national_rating -- row-level security
  agency_id integer not null
  rating_id uuid not null
  import_id uuid not null
  ordinal integer not null
  employee_id uuid not null
  year integer not null
  interval text not null
  plan_id uuid
  starts_on date not null
  ends_on date not null
  results_rating text not null
  conduct_rating text not null
  overall_rating text not null
  instead_of text
  reason text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  ended_by uuid
  ended_at timestamp with time zone
  ended_reason text
  constraint national_rating_pkey PRIMARY KEY (agency_id, rating_id)
  constraint national_rating_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint national_rating_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint national_rating_agency_id_import_id_ordinal_fkey FOREIGN KEY (agency_id, import_id, ordinal) REFERENCES rating_import_line(agency_id, import_id, ordinal)
  constraint national_rating_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint national_rating_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint national_rating_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint national_rating_ended_reason_check CHECK (((length(ended_reason) >= 10) AND (length(ended_reason) <= 1000)))
  constraint national_rating_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  constraint national_rating_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  CREATE INDEX national_rating_of_employee ON public.national_rating USING btree (agency_id, employee_id, year, "interval")
  CREATE UNIQUE INDEX national_rating_of_plan ON public.national_rating USING btree (agency_id, plan_id, "interval") WHERE ((plan_id IS NOT NULL) AND (ended_at IS NULL))
  CREATE INDEX national_rating_of_year ON public.national_rating USING btree (agency_id, year, decided_at DESC, rating_id DESC)
  CREATE UNIQUE INDEX national_rating_without_plan ON public.national_rating USING btree (agency_id, employee_id, year, "interval") WHERE ((plan_id IS NULL) AND (ended_at IS NULL))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.notification -- row-level security
  agency_id integer not null
  notification_id uuid not null
  employee_id uuid not null
  message text not null
  facts jsonb not null
  href text not null
  created_at timestamp with time zone not null
  read_at timestamp with time zone
  digested_at timestamp with time zone
  constraint notification_pkey PRIMARY KEY (agency_id, notification_id)
  constraint notification_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint notification_href_check CHECK ((href ~~ '/%'::text))
  CREATE INDEX notification_of_employee ON public.notification USING btree (agency_id, employee_id, notification_id DESC)
  CREATE INDEX notification_undigested ON public.notification USING btree (agency_id, employee_id) WHERE ((digested_at IS NULL) AND (read_at IS NULL))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection -- row-level security
  agency_id integer not null
  objection_id uuid not null
  evaluation_id uuid not null
  reasons text not null
  filed_by uuid not null
  filed_at timestamp with time zone not null
  last_day date not null
  because jsonb not null
  constraint objection_pkey PRIMARY KEY (agency_id, objection_id)
  constraint objection_agency_id_evaluation_id_fkey FOREIGN KEY (agency_id, evaluation_id) REFERENCES evaluation(agency_id, evaluation_id)
  constraint objection_agency_id_filed_by_fkey FOREIGN KEY (agency_id, filed_by) REFERENCES employee(agency_id, employee_id)
  constraint objection_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)))
  CREATE INDEX objection_by_time ON public.objection USING btree (agency_id, filed_at DESC, objection_id DESC)
  CREATE INDEX objection_of_author ON public.objection USING btree (agency_id, filed_by, filed_at DESC)
  CREATE INDEX objection_of_evaluation ON public.objection USING btree (agency_id, evaluation_id, filed_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection_decision -- row-level security
  agency_id integer not null
  objection_id uuid not null
  evaluation_id uuid not null
  outcome text not null
  results_rating text not null
  conduct_rating text not null
  overall_rating text not null
  reasons text not null
  because jsonb not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  acting_for text
  constraint objection_decision_agency_id_evaluation_id_key UNIQUE (agency_id, evaluation_id)
  constraint objection_decision_pkey PRIMARY KEY (agency_id, objection_id)
  constraint objection_decision_agency_id_evaluation_id_fkey FOREIGN KEY (agency_id, evaluation_id) REFERENCES evaluation(agency_id, evaluation_id)
  constraint objection_decision_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_decision_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  constraint objection_decision_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint objection_decision_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'changed'::text])))
  constraint objection_decision_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)))
  constraint objection_decision_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection_evidence -- row-level security
  agency_id integer not null
  evidence_id uuid not null
  objection_id uuid not null
  title text not null
  url text
  file_id uuid
  constraint objection_evidence_pkey PRIMARY KEY (agency_id, evidence_id)
  constraint objection_evidence_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, file_id)
  constraint objection_evidence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_evidence_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  constraint objection_evidence_check CHECK (((url IS NULL) <> (file_id IS NULL)))
  constraint objection_evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint objection_evidence_url_check CHECK (((length(url) <= 1000) AND (url ~ '^https?://'::text)))
  CREATE INDEX objection_evidence_of_file ON public.objection_evidence USING btree (agency_id, file_id)
  CREATE INDEX objection_evidence_of_objection ON public.objection_evidence USING btree (agency_id, objection_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection_explanation -- row-level security
  agency_id integer not null
  objection_id uuid not null
  party text not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint objection_explanation_pkey PRIMARY KEY (agency_id, objection_id, party)
  constraint objection_explanation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_explanation_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  constraint objection_explanation_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
  constraint objection_explanation_party_check CHECK ((party = ANY (ARRAY['employee'::text, 'appraiser'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection_question -- row-level security
  agency_id integer not null
  objection_id uuid not null
  question text not null default ''::text
  answer_by date not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  acting_for text
  constraint objection_question_pkey PRIMARY KEY (agency_id, objection_id)
  constraint objection_question_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_question_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  constraint objection_question_question_check CHECK ((length(question) <= 2000))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection_reviewer -- row-level security
  agency_id integer not null
  objection_id uuid not null
  ordinal integer not null
  reviewer_id uuid not null
  acting_for text
  named_by uuid
  reason text not null default ''::text
  named_at timestamp with time zone not null
  constraint objection_reviewer_pkey PRIMARY KEY (agency_id, objection_id, ordinal)
  constraint objection_reviewer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_reviewer_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  constraint objection_reviewer_agency_id_reviewer_id_fkey FOREIGN KEY (agency_id, reviewer_id) REFERENCES employee(agency_id, employee_id)
  constraint objection_reviewer_ordinal_check CHECK ((ordinal > 0))
  constraint objection_reviewer_reason_check CHECK ((length(reason) <= 1000))
  CREATE INDEX objection_reviewer_of_person ON public.objection_reviewer USING btree (agency_id, reviewer_id, objection_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.objection_withdrawal -- row-level security
  agency_id integer not null
  objection_id uuid not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint objection_withdrawal_pkey PRIMARY KEY (agency_id, objection_id)
  constraint objection_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint objection_withdrawal_agency_id_objection_id_fkey FOREIGN KEY (agency_id, objection_id) REFERENCES objection(agency_id, objection_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.office_hours -- row-level security
  agency_id integer not null
  unit_id uuid not null
  starts_on date not null
  weekly jsonb not null
  changed_by uuid
  changed_at timestamp with time zone not null
  revision integer not null default 1
  constraint office_hours_pkey PRIMARY KEY (agency_id, unit_id, starts_on)
  constraint office_hours_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint office_hours_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.open_case -- row-level security
  agency_id integer not null
  case_id uuid not null
  unit_id uuid not null
  assigned_to uuid
  step_code text not null
  due_at timestamp with time zone
  paused_since timestamp with time zone
  revision integer not null default 1
  warn_at timestamp with time zone
  constraint open_case_pkey PRIMARY KEY (agency_id, case_id)
  constraint open_case_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint open_case_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint open_case_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  CREATE INDEX open_case_by_due ON public.open_case USING btree (agency_id, unit_id, due_at, case_id)
  CREATE INDEX open_case_late ON public.open_case USING btree (agency_id, due_at) WHERE ((paused_since IS NULL) AND (due_at IS NOT NULL))
  CREATE INDEX open_case_of_holder ON public.open_case USING btree (agency_id, assigned_to, due_at) WHERE (assigned_to IS NOT NULL)
  CREATE INDEX open_case_of_person ON public.open_case USING btree (agency_id, assigned_to, due_at, case_id) WHERE (assigned_to IS NOT NULL)
  CREATE INDEX open_case_to_warn ON public.open_case USING btree (agency_id, warn_at) WHERE ((paused_since IS NULL) AND (warn_at IS NOT NULL))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.open_complaint -- row-level security
  agency_id integer not null
  complaint_id uuid not null
  stage text not null
  unit_id uuid
  holder_id uuid
  due_at timestamp with time zone not null
  revision integer not null default 1
  constraint open_complaint_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint open_complaint_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint open_complaint_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint open_complaint_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint open_complaint_stage_check CHECK ((stage = ANY (ARRAY['check'::text, 'route'::text, 'answer'::text, 'send'::text, 'complainant'::text, 'appeal'::text])))
  CREATE INDEX open_complaint_by_due ON public.open_complaint USING btree (agency_id, due_at, complaint_id)
  CREATE INDEX open_complaint_of_holder ON public.open_complaint USING btree (agency_id, holder_id, due_at, complaint_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.organisation_rating -- row-level security
  agency_id integer not null
  rating_id uuid not null
  unit_id uuid not null
  year integer not null
  interval text not null
  revision integer not null
  rating text not null
  reason text not null default ''::text
  letter_number text
  letter_date date
  letter_authority text
  decided_by uuid not null
  decided_at timestamp with time zone not null
  acting_for text
  constraint organisation_rating_agency_id_unit_id_year_interval_revisio_key UNIQUE (agency_id, unit_id, year, "interval", revision)
  constraint organisation_rating_pkey PRIMARY KEY (agency_id, rating_id)
  constraint organisation_rating_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint organisation_rating_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint organisation_rating_check CHECK ((num_nulls(letter_number, letter_date, letter_authority) = ANY (ARRAY[0, 3])))
  constraint organisation_rating_check1 CHECK (((revision = 1) OR (reason <> ''::text)))
  constraint organisation_rating_letter_authority_check CHECK ((length(letter_authority) <= 200))
  constraint organisation_rating_letter_number_check CHECK ((length(letter_number) <= 200))
  constraint organisation_rating_rating_check CHECK ((rating = ANY (ARRAY['excellent'::text, 'good'::text, 'needs-improvement'::text, 'poor'::text, 'very-poor'::text])))
  constraint organisation_rating_reason_check CHECK ((length(reason) <= 2000))
  constraint organisation_rating_revision_check CHECK ((revision > 0))
  constraint organisation_rating_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.outside_person -- row-level security
  agency_id integer not null
  employee_id uuid not null
  position_title text not null
  institution text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint outside_person_pkey PRIMARY KEY (agency_id, employee_id)
  constraint outside_person_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint outside_person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint outside_person_institution_check CHECK (((length(institution) >= 1) AND (length(institution) <= 200)))
  constraint outside_person_position_title_check CHECK (((length(position_title) >= 1) AND (length(position_title) <= 200)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.own_data -- row-level security
  agency_id integer not null
  employee_id uuid not null
  asked_at timestamp with time zone not null
  job_id uuid not null
  made_at timestamp with time zone
  kept_until timestamp with time zone
  parts integer not null default 0
  size_bytes bigint not null default 0
  constraint own_data_pkey PRIMARY KEY (agency_id, employee_id)
  constraint own_data_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint own_data_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint own_data_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint own_data_check CHECK (((made_at IS NULL) = (kept_until IS NULL)))
  constraint own_data_parts_check CHECK ((parts >= 0))
  constraint own_data_size_bytes_check CHECK ((size_bytes >= 0))
  CREATE INDEX own_data_kept ON public.own_data USING btree (kept_until) WHERE (kept_until IS NOT NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.own_data_part -- row-level security
  agency_id integer not null
  employee_id uuid not null
  job_id uuid not null
  ordinal integer not null
  bytes bytea not null
  constraint own_data_part_pkey PRIMARY KEY (agency_id, employee_id, job_id, ordinal)
  constraint own_data_part_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES own_data(agency_id, employee_id) ON DELETE CASCADE
  constraint own_data_part_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint own_data_part_ordinal_check CHECK ((ordinal >= 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.period -- row-level security
  agency_id integer not null
  year integer not null
  starts_on date not null
  ends_on date not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint period_pkey PRIMARY KEY (agency_id, year)
  constraint period_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint period_check CHECK ((ends_on > starts_on))
  constraint period_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan -- row-level security
  agency_id integer not null
  plan_id uuid not null
  year integer not null
  employee_id uuid not null
  appraiser_id uuid not null
  appointment_id uuid not null
  starts_on date not null
  ends_on date not null
  approach text not null
  form text not null
  revision integer not null default 1
  created_at timestamp with time zone not null
  constraint plan_agency_id_employee_id_starts_on_key UNIQUE (agency_id, employee_id, starts_on)
  constraint plan_pkey PRIMARY KEY (agency_id, plan_id)
  constraint plan_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, appointment_id)
  constraint plan_agency_id_appraiser_id_fkey FOREIGN KEY (agency_id, appraiser_id) REFERENCES employee(agency_id, employee_id)
  constraint plan_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint plan_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint plan_approach_check CHECK ((approach = ANY (ARRAY['quantitative'::text, 'qualitative'::text])))
  constraint plan_form_check CHECK ((form = ANY (ARRAY['leader'::text, 'staff'::text])))
  CREATE INDEX plan_of_appraiser ON public.plan USING btree (agency_id, appraiser_id, year)
  CREATE INDEX plan_of_year ON public.plan USING btree (agency_id, year, employee_id, starts_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_agreement -- row-level security
  agency_id integer not null
  plan_id uuid not null
  version integer not null
  agreed_by uuid not null
  agreed_at timestamp with time zone not null
  acting_for text
  constraint plan_agreement_pkey PRIMARY KEY (agency_id, plan_id)
  constraint plan_agreement_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_agreement_agency_id_plan_id_version_fkey FOREIGN KEY (agency_id, plan_id, version) REFERENCES plan_version(agency_id, plan_id, version)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_amendment -- row-level security
  agency_id integer not null
  plan_id uuid not null
  version integer not null
  reason text not null
  agreed_by uuid not null
  agreed_at timestamp with time zone not null
  acting_for text
  constraint plan_amendment_pkey PRIMARY KEY (agency_id, plan_id, version)
  constraint plan_amendment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_amendment_agency_id_plan_id_version_fkey FOREIGN KEY (agency_id, plan_id, version) REFERENCES plan_version(agency_id, plan_id, version)
  constraint plan_amendment_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_annex -- row-level security
  agency_id integer not null
  plan_id uuid not null
  section text not null
  ordinal integer not null
  line text not null
  constraint plan_annex_pkey PRIMARY KEY (agency_id, plan_id, section, ordinal)
  constraint plan_annex_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_annex_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_annex_line_check CHECK (((length(line) >= 1) AND (length(line) <= 500)))
  constraint plan_annex_section_check CHECK ((section = ANY (ARRAY['support'::text, 'accountability'::text, 'consequence'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_change_request -- row-level security
  agency_id integer not null
  plan_id uuid not null
  version integer not null
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  acting_for text
  constraint plan_change_request_pkey PRIMARY KEY (agency_id, plan_id, version)
  constraint plan_change_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_change_request_agency_id_plan_id_version_fkey FOREIGN KEY (agency_id, plan_id, version) REFERENCES plan_version(agency_id, plan_id, version)
  constraint plan_change_request_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_comment -- row-level security
  agency_id integer not null
  comment_id uuid not null
  plan_id uuid not null
  result_id uuid
  author_id uuid not null
  body text not null
  written_at timestamp with time zone not null
  acting_for text
  indicator_id uuid
  conduct_value text
  about text not null default ''::text
  reply_to uuid
  constraint plan_comment_pkey PRIMARY KEY (agency_id, comment_id)
  constraint plan_comment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_comment_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_comment_agency_id_reply_to_fkey FOREIGN KEY (agency_id, reply_to) REFERENCES plan_comment(agency_id, comment_id)
  constraint plan_comment_about_check CHECK ((length(about) <= 1000))
  constraint plan_comment_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000)))
  constraint plan_comment_check CHECK ((num_nonnulls(result_id, indicator_id, conduct_value) <= 1))
  CREATE INDEX plan_comment_of_plan ON public.plan_comment USING btree (agency_id, plan_id, written_at)
  CREATE INDEX plan_comment_replying ON public.plan_comment USING btree (agency_id, reply_to)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_comment_resolution -- row-level security
  agency_id integer not null
  comment_id uuid not null
  plan_id uuid not null
  resolved_by uuid not null
  resolved_at timestamp with time zone not null
  acting_for text
  constraint plan_comment_resolution_pkey PRIMARY KEY (agency_id, comment_id, resolved_at)
  constraint plan_comment_resolution_agency_id_comment_id_fkey FOREIGN KEY (agency_id, comment_id) REFERENCES plan_comment(agency_id, comment_id)
  constraint plan_comment_resolution_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX plan_comment_resolution_of_plan ON public.plan_comment_resolution USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_confirmation -- row-level security
  agency_id integer not null
  plan_id uuid not null
  version integer not null
  confirmed_by uuid not null
  confirmed_at timestamp with time zone not null
  suggestion_id uuid
  constraint plan_confirmation_pkey PRIMARY KEY (agency_id, plan_id, version)
  constraint plan_confirmation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_confirmation_agency_id_plan_id_version_fkey FOREIGN KEY (agency_id, plan_id, version) REFERENCES plan_version(agency_id, plan_id, version)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_draft_share -- row-level security
  agency_id integer not null
  plan_id uuid not null
  shared_by uuid not null
  shared_at timestamp with time zone not null
  constraint plan_draft_share_pkey PRIMARY KEY (agency_id, plan_id)
  constraint plan_draft_share_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_draft_share_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_expectation -- row-level security
  agency_id integer not null
  plan_id uuid not null
  conduct_value text not null
  expectation text not null
  constraint plan_expectation_pkey PRIMARY KEY (agency_id, plan_id, conduct_value)
  constraint plan_expectation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_expectation_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_expectation_expectation_check CHECK (((length(expectation) >= 1) AND (length(expectation) <= 1000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_indicator -- row-level security
  agency_id integer not null
  indicator_id uuid not null
  plan_id uuid not null
  result_id uuid not null
  ordinal integer not null
  aspect text not null
  perspective text
  statement text not null
  comparison text not null
  target numeric(18,4)
  unit text not null default ''::text
  target_text text not null default ''::text
  constraint plan_indicator_pkey PRIMARY KEY (agency_id, indicator_id)
  constraint plan_indicator_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_indicator_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_indicator_agency_id_result_id_fkey FOREIGN KEY (agency_id, result_id) REFERENCES plan_result(agency_id, result_id) ON DELETE CASCADE
  constraint plan_indicator_aspect_check CHECK ((aspect = ANY (ARRAY['quantity'::text, 'quality'::text, 'time'::text, 'cost'::text])))
  constraint plan_indicator_comparison_check CHECK ((comparison = ANY (ARRAY['at-least'::text, 'at-most'::text, 'exactly'::text])))
  constraint plan_indicator_perspective_check CHECK ((perspective = ANY (ARRAY['service-recipient'::text, 'business-process'::text, 'internal-strengthening'::text, 'budget'::text])))
  constraint plan_indicator_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  constraint plan_indicator_target_text_check CHECK ((length(target_text) <= 300))
  constraint plan_indicator_unit_check CHECK ((length(unit) <= 60))
  CREATE INDEX plan_indicator_of_plan ON public.plan_indicator USING btree (agency_id, plan_id, ordinal)
  CREATE INDEX plan_indicator_of_result ON public.plan_indicator USING btree (agency_id, result_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_indicator_manual -- row-level security
  agency_id integer not null
  indicator_id uuid not null
  plan_id uuid not null
  definition text not null
  formula text not null
  unit text not null
  data_source text not null
  polarity text not null
  measured text not null
  responsible text not null
  constraint plan_indicator_manual_pkey PRIMARY KEY (agency_id, indicator_id)
  constraint plan_indicator_manual_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_indicator_manual_agency_id_indicator_id_fkey FOREIGN KEY (agency_id, indicator_id) REFERENCES plan_indicator(agency_id, indicator_id) ON DELETE CASCADE
  constraint plan_indicator_manual_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_indicator_manual_data_source_check CHECK (((length(data_source) >= 1) AND (length(data_source) <= 300)))
  constraint plan_indicator_manual_definition_check CHECK (((length(definition) >= 1) AND (length(definition) <= 1000)))
  constraint plan_indicator_manual_formula_check CHECK (((length(formula) >= 1) AND (length(formula) <= 1000)))
  constraint plan_indicator_manual_measured_check CHECK ((measured = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'half-yearly'::text, 'yearly'::text])))
  constraint plan_indicator_manual_polarity_check CHECK ((polarity = ANY (ARRAY['higher'::text, 'lower'::text, 'exact'::text])))
  constraint plan_indicator_manual_responsible_check CHECK (((length(responsible) >= 1) AND (length(responsible) <= 200)))
  constraint plan_indicator_manual_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 60)))
  CREATE INDEX plan_indicator_manual_of_plan ON public.plan_indicator_manual USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_offer -- row-level security
  agency_id integer not null
  plan_id uuid not null
  version integer not null
  revision integer not null
  offered_by uuid not null
  offered_at timestamp with time zone not null
  acting_for text
  constraint plan_offer_pkey PRIMARY KEY (agency_id, plan_id, version)
  constraint plan_offer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_offer_agency_id_plan_id_version_fkey FOREIGN KEY (agency_id, plan_id, version) REFERENCES plan_version(agency_id, plan_id, version)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_opening -- row-level security
  agency_id integer not null
  opening_id uuid not null
  plan_id uuid not null
  version integer not null
  after_version integer not null
  reason text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  acting_for text
  constraint plan_opening_pkey PRIMARY KEY (agency_id, opening_id)
  constraint plan_opening_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_opening_agency_id_plan_id_version_fkey FOREIGN KEY (agency_id, plan_id, version) REFERENCES plan_version(agency_id, plan_id, version)
  constraint plan_opening_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CREATE INDEX plan_opening_of_plan ON public.plan_opening USING btree (agency_id, plan_id, opened_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_opening_end -- row-level security
  agency_id integer not null
  opening_id uuid not null
  reason text not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  acting_for text
  constraint plan_opening_end_pkey PRIMARY KEY (agency_id, opening_id)
  constraint plan_opening_end_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_opening_end_agency_id_opening_id_fkey FOREIGN KEY (agency_id, opening_id) REFERENCES plan_opening(agency_id, opening_id)
  constraint plan_opening_end_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_reading -- row-level security
  agency_id integer not null
  plan_id uuid not null
  reader_id uuid not null
  read_at timestamp with time zone not null
  constraint plan_reading_pkey PRIMARY KEY (agency_id, plan_id, reader_id)
  constraint plan_reading_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_reading_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_renewal_notice -- row-level security
  agency_id integer not null
  plan_id uuid not null
  appointment_id uuid not null
  appraiser_id uuid not null
  told_at timestamp with time zone not null
  constraint plan_renewal_notice_pkey PRIMARY KEY (agency_id, plan_id, appointment_id, appraiser_id)
  constraint plan_renewal_notice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_renewal_notice_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  CREATE INDEX plan_renewal_of_appraiser ON public.plan_renewal_notice USING btree (agency_id, appraiser_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_result -- row-level security
  agency_id integer not null
  result_id uuid not null
  plan_id uuid not null
  category text not null
  ordinal integer not null
  statement text not null
  serves_id uuid
  serves_text text not null default ''::text
  goal_id uuid
  serves_how text
  constraint plan_result_pkey PRIMARY KEY (agency_id, result_id)
  constraint plan_result_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_result_agency_id_goal_id_fkey FOREIGN KEY (agency_id, goal_id) REFERENCES goal(agency_id, goal_id) ON DELETE SET NULL (goal_id)
  constraint plan_result_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_result_agency_id_serves_id_fkey FOREIGN KEY (agency_id, serves_id) REFERENCES plan_result(agency_id, result_id) ON DELETE SET NULL (serves_id)
  constraint plan_result_category_check CHECK ((category = ANY (ARRAY['main'::text, 'additional'::text])))
  constraint plan_result_check CHECK (((goal_id IS NULL) OR (serves_id IS NULL)))
  constraint plan_result_serves_how_check CHECK ((serves_how = ANY (ARRAY['direct'::text, 'indirect'::text])))
  constraint plan_result_serves_text_check CHECK ((length(serves_text) <= 500))
  constraint plan_result_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  CREATE INDEX plan_result_for_goal ON public.plan_result USING btree (agency_id, goal_id)
  CREATE INDEX plan_result_of_plan ON public.plan_result USING btree (agency_id, plan_id, ordinal)
  CREATE INDEX plan_result_serving ON public.plan_result USING btree (agency_id, serves_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_suggestion -- row-level security
  agency_id integer not null
  suggestion_id uuid not null
  plan_id uuid not null
  indicator_id uuid not null
  before jsonb not null
  statement text not null
  comparison text not null
  target numeric(18,4)
  unit text not null default ''::text
  target_text text not null default ''::text
  reason text not null
  suggested_by uuid not null
  suggested_at timestamp with time zone not null
  acting_for text
  constraint plan_suggestion_pkey PRIMARY KEY (agency_id, suggestion_id)
  constraint plan_suggestion_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_suggestion_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_suggestion_comparison_check CHECK ((comparison = ANY (ARRAY['at-least'::text, 'at-most'::text, 'exactly'::text])))
  constraint plan_suggestion_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint plan_suggestion_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 500)))
  constraint plan_suggestion_target_text_check CHECK ((length(target_text) <= 300))
  constraint plan_suggestion_unit_check CHECK ((length(unit) <= 60))
  CREATE INDEX plan_suggestion_of_plan ON public.plan_suggestion USING btree (agency_id, plan_id, indicator_id, suggested_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_suggestion_answer -- row-level security
  agency_id integer not null
  suggestion_id uuid not null
  plan_id uuid not null
  answer text not null
  reason text not null default ''::text
  version integer
  answered_by uuid not null
  answered_at timestamp with time zone not null
  acting_for text
  constraint plan_suggestion_answer_pkey PRIMARY KEY (agency_id, suggestion_id)
  constraint plan_suggestion_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_suggestion_answer_agency_id_suggestion_id_fkey FOREIGN KEY (agency_id, suggestion_id) REFERENCES plan_suggestion(agency_id, suggestion_id)
  constraint plan_suggestion_answer_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'countered'::text, 'withdrawn'::text])))
  constraint plan_suggestion_answer_reason_check CHECK ((length(reason) <= 1000))
  CREATE INDEX plan_suggestion_answer_of_plan ON public.plan_suggestion_answer USING btree (agency_id, plan_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.plan_version -- row-level security
  agency_id integer not null
  plan_id uuid not null
  version integer not null
  content jsonb not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  acting_for text
  occasion text not null default 'proposed'::text
  constraint plan_version_pkey PRIMARY KEY (agency_id, plan_id, version)
  constraint plan_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint plan_version_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint plan_version_occasion_check CHECK ((occasion = ANY (ARRAY['proposed'::text, 'expectations-written'::text, 'from-suggestion'::text])))
  constraint plan_version_version_check CHECK ((version > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.praise -- row-level security
  agency_id integer not null
  praise_id uuid not null
  complaint_id uuid not null
  unit_id uuid not null
  employee_id uuid
  body text not null
  passed_on_by uuid not null
  passed_on_at timestamp with time zone not null
  constraint praise_pkey PRIMARY KEY (agency_id, praise_id)
  constraint praise_agency_id_complaint_id_fkey FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  constraint praise_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint praise_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint praise_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint praise_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000)))
  CREATE INDEX praise_of_complaint ON public.praise USING btree (agency_id, complaint_id)
  CREATE INDEX praise_of_person ON public.praise USING btree (agency_id, employee_id, passed_on_at DESC, praise_id DESC)
  CREATE INDEX praise_of_unit ON public.praise USING btree (agency_id, unit_id, passed_on_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.progress -- row-level security
  agency_id integer not null
  progress_id uuid not null
  plan_id uuid not null
  indicator_id uuid not null
  reached_on date not null
  value numeric(18,4)
  note text not null default ''::text
  recorded_by uuid
  recorded_at timestamp with time zone not null
  acting_for text
  constraint progress_pkey PRIMARY KEY (agency_id, progress_id)
  constraint progress_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint progress_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint progress_note_check CHECK ((length(note) <= 2000))
  CREATE INDEX progress_of_plan ON public.progress USING btree (agency_id, plan_id, indicator_id, reached_on DESC, recorded_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.progress_measured -- row-level security
  agency_id integer not null
  progress_id uuid not null
  plan_id uuid not null
  indicator_id uuid not null
  measure text not null
  of_whom text not null
  unit_id uuid
  service_id uuid
  pile text not null
  from_month text not null
  through_month text not null
  count integer not null
  missing integer not null
  computed_at timestamp with time zone not null
  constraint progress_measured_pkey PRIMARY KEY (agency_id, progress_id)
  constraint progress_measured_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint progress_measured_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint progress_measured_agency_id_progress_id_fkey FOREIGN KEY (agency_id, progress_id) REFERENCES progress(agency_id, progress_id)
  constraint progress_measured_count_check CHECK ((count >= 0))
  constraint progress_measured_from_month_check CHECK ((from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  constraint progress_measured_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 80)))
  constraint progress_measured_missing_check CHECK ((missing >= 0))
  constraint progress_measured_of_whom_check CHECK ((of_whom = ANY (ARRAY['person'::text, 'unit'::text])))
  constraint progress_measured_through_month_check CHECK ((through_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
  CREATE INDEX progress_measured_of_plan ON public.progress_measured USING btree (agency_id, plan_id, indicator_id, progress_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.progress_withdrawal -- row-level security
  agency_id integer not null
  progress_id uuid not null
  reason text not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint progress_withdrawal_pkey PRIMARY KEY (agency_id, progress_id)
  constraint progress_withdrawal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint progress_withdrawal_agency_id_progress_id_fkey FOREIGN KEY (agency_id, progress_id) REFERENCES progress(agency_id, progress_id)
  constraint progress_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.queue_ticket -- row-level security
  agency_id integer not null
  ticket_id uuid not null
  unit_id uuid not null
  day date not null
  number integer not null
  service_id uuid
  drawn_at timestamp with time zone not null
  called_at timestamp with time zone
  counter text not null default ''::text
  called_by uuid
  served_at timestamp with time zone
  missed_at timestamp with time zone
  case_id uuid
  called_again_at timestamp with time zone
  returned_at timestamp with time zone
  constraint queue_ticket_agency_id_unit_id_day_number_key UNIQUE (agency_id, unit_id, day, number)
  constraint queue_ticket_pkey PRIMARY KEY (agency_id, ticket_id)
  constraint queue_ticket_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES service_case(agency_id, case_id)
  constraint queue_ticket_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint queue_ticket_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint queue_ticket_counter_check CHECK ((length(counter) <= 20))
  constraint queue_ticket_number_check CHECK ((number > 0))
  CREATE INDEX queue_ticket_called ON public.queue_ticket USING btree (agency_id, unit_id, day, called_at) WHERE (called_at IS NOT NULL)
  CREATE INDEX queue_ticket_waiting ON public.queue_ticket USING btree (agency_id, unit_id, day, number) WHERE (called_at IS NULL)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.rating_difference_kept -- row-level security
  agency_id integer not null
  import_id uuid not null
  ordinal integer not null
  overall_rating text not null
  reason text not null default ''::text
  kept_by uuid not null
  kept_at timestamp with time zone not null
  results_rating text
  conduct_rating text
  constraint rating_difference_kept_pkey PRIMARY KEY (agency_id, import_id, ordinal)
  constraint rating_difference_kept_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint rating_difference_kept_agency_id_import_id_ordinal_fkey FOREIGN KEY (agency_id, import_id, ordinal) REFERENCES rating_import_line(agency_id, import_id, ordinal)
  constraint rating_difference_kept_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint rating_difference_kept_reason_check CHECK ((length(reason) <= 1000))
  constraint rating_difference_kept_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.rating_import -- row-level security
  agency_id integer not null
  import_id uuid not null
  year integer not null
  profile text not null
  file_id uuid not null
  sha256 text not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  job_id uuid not null
  revision integer not null default 1
  constraint rating_import_agency_id_year_profile_sha256_key UNIQUE (agency_id, year, profile, sha256)
  constraint rating_import_pkey PRIMARY KEY (agency_id, import_id)
  constraint rating_import_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, file_id)
  constraint rating_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint rating_import_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint rating_import_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint rating_import_profile_check CHECK (((length(profile) >= 1) AND (length(profile) <= 60)))
  CREATE INDEX rating_import_of_year ON public.rating_import USING btree (agency_id, year, uploaded_at DESC, import_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.rating_import_line -- row-level security
  agency_id integer not null
  import_id uuid not null
  ordinal integer not null
  row_number integer not null
  nip text not null
  name text not null
  interval text not null
  starts_on date
  ends_on date
  results_rating text not null
  conduct_rating text not null
  overall_rating text not null
  appraiser_nip text not null
  appraiser_name text not null
  constraint rating_import_line_pkey PRIMARY KEY (agency_id, import_id, ordinal)
  constraint rating_import_line_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint rating_import_line_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES rating_import_reading(agency_id, import_id)
  constraint rating_import_line_conduct_rating_check CHECK ((conduct_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  constraint rating_import_line_results_rating_check CHECK ((results_rating = ANY (ARRAY['above'::text, 'as'::text, 'below'::text])))
  CREATE INDEX rating_import_line_of_person ON public.rating_import_line USING btree (agency_id, import_id, nip, "interval")
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.rating_import_problem -- row-level security
  agency_id integer not null
  import_id uuid not null
  ordinal integer not null
  row_number integer not null
  column_name text
  heading text not null
  nip text not null
  code text not null
  facts jsonb not null
  constraint rating_import_problem_pkey PRIMARY KEY (agency_id, import_id, ordinal)
  constraint rating_import_problem_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint rating_import_problem_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES rating_import_reading(agency_id, import_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.rating_import_reading -- row-level security
  agency_id integer not null
  import_id uuid not null
  file_rows integer not null
  problems integer not null
  headings jsonb not null
  marked_file_id uuid
  read_at timestamp with time zone not null
  constraint rating_import_reading_pkey PRIMARY KEY (agency_id, import_id)
  constraint rating_import_reading_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint rating_import_reading_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES rating_import(agency_id, import_id)
  constraint rating_import_reading_agency_id_marked_file_id_fkey FOREIGN KEY (agency_id, marked_file_id) REFERENCES file(agency_id, file_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.rating_number -- row-level security
  agency_id integer not null
  number_id uuid not null
  evaluation_id uuid not null
  overall_rating text not null
  purpose text not null
  value numeric(5,2) not null
  ideas text not null default ''::text
  reason text not null
  because jsonb not null
  set_by uuid not null
  set_at timestamp with time zone not null
  acting_for text
  constraint rating_number_pkey PRIMARY KEY (agency_id, number_id)
  constraint rating_number_agency_id_evaluation_id_fkey FOREIGN KEY (agency_id, evaluation_id) REFERENCES evaluation(agency_id, evaluation_id)
  constraint rating_number_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint rating_number_agency_id_set_by_fkey FOREIGN KEY (agency_id, set_by) REFERENCES employee(agency_id, employee_id)
  constraint rating_number_ideas_check CHECK ((length(ideas) <= 2000))
  constraint rating_number_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 200)))
  constraint rating_number_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  constraint rating_number_value_check CHECK ((value >= (0)::numeric))
  CREATE INDEX rating_number_of ON public.rating_number USING btree (agency_id, evaluation_id, set_at)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.reminder -- row-level security
  agency_id integer not null
  employee_id uuid not null
  kind text not null
  subject_id uuid not null
  part text not null default ''::text
  reminded_on date not null
  constraint reminder_pkey PRIMARY KEY (agency_id, employee_id, kind, subject_id, part, reminded_on)
  constraint reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX reminder_of_day ON public.reminder USING btree (agency_id, reminded_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.reminder_choice -- row-level security
  agency_id integer not null
  employee_id uuid not null
  kind text not null
  chosen_at timestamp with time zone not null
  choice text not null
  constraint reminder_choice_pkey PRIMARY KEY (agency_id, employee_id, kind, chosen_at)
  constraint reminder_choice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint reminder_choice_choice_check CHECK ((choice = ANY (ARRAY['pause'::text, 'resume'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.result_look -- row-level security
  agency_id integer not null
  look_id uuid not null
  result_id uuid not null
  plan_id uuid not null
  source_kind text not null
  steps integer not null
  before text not null
  after text
  changed_by uuid not null
  changed_at timestamp with time zone not null
  constraint result_look_pkey PRIMARY KEY (agency_id, look_id)
  constraint result_look_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint result_look_agency_id_plan_id_fkey FOREIGN KEY (agency_id, plan_id) REFERENCES plan(agency_id, plan_id)
  constraint result_look_agency_id_result_id_fkey FOREIGN KEY (agency_id, result_id) REFERENCES plan_result(agency_id, result_id) ON DELETE CASCADE
  constraint result_look_source_kind_check CHECK ((source_kind = ANY (ARRAY['result'::text, 'goal'::text, 'indicator'::text])))
  constraint result_look_steps_check CHECK ((steps > 0))
  CREATE INDEX result_look_by ON public.result_look USING btree (agency_id, changed_by, changed_at)
  CREATE INDEX result_look_of_plan ON public.result_look USING btree (agency_id, plan_id, changed_at)
  CREATE INDEX result_look_of_result ON public.result_look USING btree (agency_id, result_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.result_look_confirmation -- row-level security
  agency_id integer not null
  look_id uuid not null
  confirmed_by uuid not null
  confirmed_at timestamp with time zone not null
  constraint result_look_confirmation_pkey PRIMARY KEY (agency_id, look_id)
  constraint result_look_confirmation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint result_look_confirmation_agency_id_look_id_fkey FOREIGN KEY (agency_id, look_id) REFERENCES result_look(agency_id, look_id) ON DELETE CASCADE
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.role_grant -- row-level security
  agency_id integer not null
  grant_id uuid not null
  employee_id uuid not null
  role text not null
  starts_on date not null
  ends_on date not null
  reason text not null
  granted_by uuid
  granted_at timestamp with time zone not null
  constraint role_grant_pkey PRIMARY KEY (agency_id, grant_id)
  constraint role_grant_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint role_grant_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint role_grant_check CHECK ((ends_on >= starts_on))
  constraint role_grant_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 1000)))
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['personnel'::text, 'auditor'::text, 'administrator'::text, 'service-manager'::text, 'complaint-handler'::text])))
  CREATE INDEX role_grant_of_employee ON public.role_grant USING btree (agency_id, employee_id, ends_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.service -- row-level security
  agency_id integer not null
  service_id uuid not null
  code text not null
  created_at timestamp with time zone not null
  retired_on date
  search_words text not null default ''::text
  revision integer not null default 1
  constraint service_agency_id_code_key UNIQUE (agency_id, code)
  constraint service_pkey PRIMARY KEY (agency_id, service_id)
  constraint service_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint service_code_check CHECK (((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(code) <= 60)))
  constraint service_search_words_check CHECK ((length(search_words) <= 600))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.service_case -- row-level security
  agency_id integer not null
  case_id uuid not null
  number text not null
  code text not null
  service_id uuid not null
  standard_version integer not null
  unit_id uuid not null
  received_at timestamp with time zone not null
  waited_minutes integer
  applicant_name text
  applicant_phone text
  note text not null default ''::text
  source_id uuid
  source_reference text
  entered_by uuid
  constraint service_case_agency_id_number_key UNIQUE (agency_id, number)
  constraint service_case_pkey PRIMARY KEY (agency_id, case_id)
  constraint service_case_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint service_case_agency_id_service_id_standard_version_fkey FOREIGN KEY (agency_id, service_id, standard_version) REFERENCES service_standard(agency_id, service_id, version)
  constraint service_case_agency_id_source_id_fkey FOREIGN KEY (agency_id, source_id) REFERENCES sheet_source(agency_id, source_id)
  constraint service_case_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint service_case_applicant_name_check CHECK (((length(applicant_name) >= 1) AND (length(applicant_name) <= 120)))
  constraint service_case_applicant_phone_check CHECK ((length(applicant_phone) <= 20))
  constraint service_case_code_check CHECK (((length(code) >= 8) AND (length(code) <= 20)))
  constraint service_case_note_check CHECK ((length(note) <= 500))
  constraint service_case_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40)))
  constraint service_case_source_reference_check CHECK ((length(source_reference) <= 80))
  constraint service_case_waited_minutes_check CHECK ((waited_minutes >= 0))
  CREATE INDEX service_case_by_phone ON public.service_case USING btree (agency_id, unit_id, applicant_phone, received_at DESC) WHERE (applicant_phone IS NOT NULL)
  CREATE INDEX service_case_by_reference ON public.service_case USING btree (agency_id, source_reference) WHERE (source_reference IS NOT NULL)
  CREATE INDEX service_case_named ON public.service_case USING btree (agency_id, received_at) WHERE ((applicant_name IS NOT NULL) OR (applicant_phone IS NOT NULL))
  CREATE UNIQUE INDEX service_case_of_source ON public.service_case USING btree (agency_id, source_id, source_reference) WHERE (source_id IS NOT NULL)
  CREATE INDEX service_case_received ON public.service_case USING btree (agency_id, unit_id, received_at DESC, case_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.service_office -- row-level security
  agency_id integer not null
  unit_id uuid not null
  address text not null default ''::text
  phone text not null default ''::text
  note text not null default ''::text
  changed_by uuid
  changed_at timestamp with time zone not null
  revision integer not null default 1
  constraint service_office_pkey PRIMARY KEY (agency_id, unit_id)
  constraint service_office_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint service_office_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint service_office_address_check CHECK ((length(address) <= 300))
  constraint service_office_note_check CHECK ((length(note) <= 300))
  constraint service_office_phone_check CHECK ((length(phone) <= 40))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.service_point -- row-level security
  agency_id integer not null
  service_id uuid not null
  unit_id uuid not null
  starts_on date not null
  ends_on date
  constraint service_point_pkey PRIMARY KEY (agency_id, service_id, unit_id, starts_on)
  constraint service_point_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint service_point_agency_id_service_id_fkey FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, service_id)
  constraint service_point_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint service_point_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
  CREATE INDEX service_point_of_unit ON public.service_point USING btree (agency_id, unit_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.service_standard -- row-level security
  agency_id integer not null
  service_id uuid not null
  version integer not null
  name text not null
  time_value integer
  time_unit text
  fee_rupiah bigint not null default 0
  complexity_weight numeric(5,2) not null default 1
  requirements jsonb not null
  steps jsonb not null
  components jsonb not null
  created_by uuid
  created_at timestamp with time zone not null
  revision integer not null default 1
  constraint service_standard_pkey PRIMARY KEY (agency_id, service_id, version)
  constraint service_standard_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint service_standard_agency_id_service_id_fkey FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, service_id)
  constraint service_standard_check CHECK (((time_value IS NULL) = (time_unit IS NULL)))
  constraint service_standard_complexity_weight_check CHECK ((complexity_weight > (0)::numeric))
  constraint service_standard_fee_rupiah_check CHECK ((fee_rupiah >= 0))
  constraint service_standard_name_check CHECK (((length(name) >= 1) AND (length(name) <= 160)))
  constraint service_standard_time_unit_check CHECK ((time_unit = ANY (ARRAY['minute'::text, 'working-day'::text, 'calendar-day'::text])))
  constraint service_standard_time_value_check CHECK ((time_value > 0))
  constraint service_standard_version_check CHECK ((version > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.service_standard_publication -- row-level security
  agency_id integer not null
  service_id uuid not null
  version integer not null
  holds_from date not null
  published_by uuid
  published_at timestamp with time zone not null
  constraint service_standard_publication_pkey PRIMARY KEY (agency_id, service_id, version)
  constraint service_standard_publication_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint service_standard_publication_agency_id_service_id_version_fkey FOREIGN KEY (agency_id, service_id, version) REFERENCES service_standard(agency_id, service_id, version)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_import -- row-level security
  agency_id integer not null
  import_id uuid not null
  source_id uuid not null
  file_id uuid not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  constraint sheet_import_pkey PRIMARY KEY (agency_id, import_id)
  constraint sheet_import_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, file_id)
  constraint sheet_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_import_agency_id_source_id_fkey FOREIGN KEY (agency_id, source_id) REFERENCES sheet_source(agency_id, source_id)
  CREATE INDEX sheet_import_recent ON public.sheet_import USING btree (agency_id, uploaded_at DESC, import_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_import_confirmation -- row-level security
  agency_id integer not null
  import_id uuid not null
  confirmed_by uuid
  confirmed_at timestamp with time zone not null
  added integer not null
  changed integer not null
  unchanged integer not null default 0
  constraint sheet_import_confirmation_pkey PRIMARY KEY (agency_id, import_id)
  constraint sheet_import_confirmation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_import_confirmation_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES sheet_import(agency_id, import_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_import_finding -- row-level security
  agency_id integer not null
  import_id uuid not null
  mapping_revision integer not null
  headings jsonb not null
  words jsonb not null
  guess jsonb not null
  file_rows integer not null
  added integer not null
  changed integer not null
  unchanged integer not null
  kept_here integer not null
  problems integer not null
  turned_days integer not null
  changes_sha256 text not null
  marked_file_id uuid
  read_at timestamp with time zone not null
  foreseen jsonb
  constraint sheet_import_finding_pkey PRIMARY KEY (agency_id, import_id, mapping_revision)
  constraint sheet_import_finding_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_import_finding_agency_id_import_id_mapping_revision_fkey FOREIGN KEY (agency_id, import_id, mapping_revision) REFERENCES sheet_import_reading(agency_id, import_id, mapping_revision)
  constraint sheet_import_finding_agency_id_marked_file_id_fkey FOREIGN KEY (agency_id, marked_file_id) REFERENCES file(agency_id, file_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_import_problem -- row-level security
  agency_id integer not null
  import_id uuid not null
  mapping_revision integer not null
  ordinal integer not null
  row_number integer not null
  column_name text
  heading text not null
  code text not null
  facts jsonb not null
  constraint sheet_import_problem_pkey PRIMARY KEY (agency_id, import_id, mapping_revision, ordinal)
  constraint sheet_import_problem_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_import_problem_agency_id_import_id_mapping_revision_fkey FOREIGN KEY (agency_id, import_id, mapping_revision) REFERENCES sheet_import_reading(agency_id, import_id, mapping_revision)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_import_reading -- row-level security
  agency_id integer not null
  import_id uuid not null
  mapping_revision integer not null
  job_id uuid not null
  asked_at timestamp with time zone not null
  constraint sheet_import_reading_pkey PRIMARY KEY (agency_id, import_id, mapping_revision)
  constraint sheet_import_reading_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_import_reading_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES sheet_import(agency_id, import_id)
  constraint sheet_import_reading_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_import_request -- row-level security
  agency_id integer not null
  import_id uuid not null
  job_id uuid not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  constraint sheet_import_request_pkey PRIMARY KEY (agency_id, import_id, job_id)
  constraint sheet_import_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_import_request_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES sheet_import(agency_id, import_id)
  constraint sheet_import_request_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.sheet_source -- row-level security
  agency_id integer not null
  source_id uuid not null
  name text not null
  mapping jsonb not null
  changed_by uuid
  changed_at timestamp with time zone not null
  revision integer not null default 1
  noun text not null
  constraint sheet_source_of_noun UNIQUE (agency_id, noun, name)
  constraint sheet_source_pkey PRIMARY KEY (agency_id, source_id)
  constraint sheet_source_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint sheet_source_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint sheet_source_noun_check CHECK ((noun = ANY (ARRAY['case'::text, 'survey'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.spread_reason -- row-level security
  agency_id integer not null
  reason_id uuid not null
  unit_id uuid not null
  year integer not null
  interval text not null
  revision integer not null
  rating_id uuid not null
  counts integer[] not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  acting_for text
  constraint spread_reason_agency_id_unit_id_year_interval_revision_key UNIQUE (agency_id, unit_id, year, "interval", revision)
  constraint spread_reason_pkey PRIMARY KEY (agency_id, reason_id)
  constraint spread_reason_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint spread_reason_agency_id_rating_id_fkey FOREIGN KEY (agency_id, rating_id) REFERENCES organisation_rating(agency_id, rating_id)
  constraint spread_reason_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000)))
  constraint spread_reason_counts_check CHECK ((array_length(counts, 1) = 5))
  constraint spread_reason_revision_check CHECK ((revision > 0))
  constraint spread_reason_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_answer -- row-level security
  agency_id integer not null
  answer_id uuid not null
  unit_id uuid not null
  service_id uuid
  channel text not null
  point_id uuid
  day date not null
  hour smallint
  seal_day date not null
  requirements smallint
  procedure smallint
  time smallint
  fee smallint
  product smallint
  competence smallint
  conduct smallint
  complaints smallint
  facilities smallint
  age_band text
  sex text
  education text
  occupation text
  constraint survey_answer_pkey PRIMARY KEY (agency_id, answer_id)
  constraint survey_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_answer_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_answer_age_band_check CHECK ((age_band = ANY (ARRAY['under-20'::text, '20-29'::text, '30-39'::text, '40-49'::text, '50-59'::text, '60-up'::text])))
  constraint survey_answer_channel_check CHECK ((channel = ANY (ARRAY['case'::text, 'desk'::text, 'kiosk'::text, 'import'::text])))
  constraint survey_answer_check CHECK (((channel = 'case'::text) <= ((hour IS NULL) AND (EXTRACT(day FROM day) = (1)::numeric))))
  constraint survey_answer_competence_check CHECK (((competence >= 1) AND (competence <= 4)))
  constraint survey_answer_complaints_check CHECK (((complaints >= 1) AND (complaints <= 4)))
  constraint survey_answer_conduct_check CHECK (((conduct >= 1) AND (conduct <= 4)))
  constraint survey_answer_education_check CHECK ((education = ANY (ARRAY['none'::text, 'primary'::text, 'junior'::text, 'senior'::text, 'diploma'::text, 'bachelor'::text, 'master'::text])))
  constraint survey_answer_facilities_check CHECK (((facilities >= 1) AND (facilities <= 4)))
  constraint survey_answer_fee_check CHECK (((fee >= 1) AND (fee <= 4)))
  constraint survey_answer_hour_check CHECK (((hour >= 0) AND (hour <= 23)))
  constraint survey_answer_occupation_check CHECK ((occupation = ANY (ARRAY['civil-servant'::text, 'military'::text, 'police'::text, 'employee'::text, 'self-employed'::text, 'student'::text, 'home'::text, 'other'::text])))
  constraint survey_answer_procedure_check CHECK (((procedure >= 1) AND (procedure <= 4)))
  constraint survey_answer_product_check CHECK (((product >= 1) AND (product <= 4)))
  constraint survey_answer_requirements_check CHECK (((requirements >= 1) AND (requirements <= 4)))
  constraint survey_answer_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  constraint survey_answer_time_check CHECK ((("time" >= 1) AND ("time" <= 4)))
  CREATE INDEX survey_answer_of_unit ON public.survey_answer USING btree (agency_id, unit_id, day)
  CREATE INDEX survey_answer_to_seal ON public.survey_answer USING btree (agency_id, seal_day, unit_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_comment -- row-level security
  agency_id integer not null
  comment_id uuid not null
  unit_id uuid not null
  service_id uuid
  month date not null
  body text not null
  constraint survey_comment_pkey PRIMARY KEY (agency_id, comment_id)
  constraint survey_comment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_comment_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_comment_body_check CHECK (((length(body) >= 1) AND (length(body) <= 1000)))
  constraint survey_comment_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  CREATE INDEX survey_comment_of_unit ON public.survey_comment USING btree (agency_id, unit_id, month)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_comment_review -- row-level security
  agency_id integer not null
  comment_id uuid not null
  public_body text
  reviewed_by uuid not null
  reviewed_at timestamp with time zone not null
  constraint survey_comment_review_pkey PRIMARY KEY (agency_id, comment_id)
  constraint survey_comment_review_agency_id_comment_id_fkey FOREIGN KEY (agency_id, comment_id) REFERENCES survey_comment(agency_id, comment_id)
  constraint survey_comment_review_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_comment_review_public_body_check CHECK (((length(public_body) >= 1) AND (length(public_body) <= 1000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_improvement -- row-level security
  agency_id integer not null
  improvement_id uuid not null
  unit_id uuid not null
  element text not null
  found_from date not null
  found_to date not null
  found_mean numeric(4,3) not null
  action text not null
  owner_id uuid not null
  due_on date not null
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint survey_improvement_pkey PRIMARY KEY (agency_id, improvement_id)
  constraint survey_improvement_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_improvement_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_improvement_action_check CHECK (((length(action) >= 1) AND (length(action) <= 300)))
  constraint survey_improvement_check CHECK ((found_to >= found_from))
  constraint survey_improvement_element_check CHECK ((element = ANY (ARRAY['requirements'::text, 'procedure'::text, 'time'::text, 'fee'::text, 'product'::text, 'competence'::text, 'conduct'::text, 'complaints'::text, 'facilities'::text])))
  constraint survey_improvement_found_mean_check CHECK (((found_mean >= (1)::numeric) AND (found_mean <= (4)::numeric)))
  CREATE INDEX survey_improvement_of_owner ON public.survey_improvement USING btree (agency_id, owner_id)
  CREATE INDEX survey_improvement_of_unit ON public.survey_improvement USING btree (agency_id, unit_id, due_on)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_improvement_publication -- row-level security
  agency_id integer not null
  improvement_id uuid not null
  said text not null
  did text not null
  published_by uuid not null
  published_at timestamp with time zone not null
  constraint survey_improvement_publication_pkey PRIMARY KEY (agency_id, improvement_id)
  constraint survey_improvement_publication_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_improvement_publication_agency_id_improvement_id_fkey FOREIGN KEY (agency_id, improvement_id) REFERENCES survey_improvement(agency_id, improvement_id)
  constraint survey_improvement_publication_did_check CHECK (((length(did) >= 1) AND (length(did) <= 300)))
  constraint survey_improvement_publication_said_check CHECK (((length(said) >= 1) AND (length(said) <= 200)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_improvement_step -- row-level security
  agency_id integer not null
  improvement_id uuid not null
  ordinal integer not null
  state text not null
  note text not null
  noted_by uuid not null
  noted_at timestamp with time zone not null
  constraint survey_improvement_step_pkey PRIMARY KEY (agency_id, improvement_id, ordinal)
  constraint survey_improvement_step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_improvement_step_agency_id_improvement_id_fkey FOREIGN KEY (agency_id, improvement_id) REFERENCES survey_improvement(agency_id, improvement_id)
  constraint survey_improvement_step_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500)))
  constraint survey_improvement_step_ordinal_check CHECK ((ordinal > 0))
  constraint survey_improvement_step_state_check CHECK ((state = ANY (ARRAY['going'::text, 'done'::text, 'given-up'::text])))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_point -- row-level security
  agency_id integer not null
  point_id uuid not null
  code text not null
  unit_id uuid not null
  channel text not null
  place text not null
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint survey_point_agency_id_code_key UNIQUE (agency_id, code)
  constraint survey_point_pkey PRIMARY KEY (agency_id, point_id)
  constraint survey_point_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_point_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_point_channel_check CHECK ((channel = ANY (ARRAY['desk'::text, 'kiosk'::text])))
  constraint survey_point_code_check CHECK ((code ~ '^[0-9A-Z-]{8,20}$'::text))
  constraint survey_point_place_check CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CREATE INDEX survey_point_of_unit ON public.survey_point USING btree (agency_id, unit_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_point_end -- row-level security
  agency_id integer not null
  point_id uuid not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint survey_point_end_pkey PRIMARY KEY (agency_id, point_id)
  constraint survey_point_end_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_point_end_agency_id_point_id_fkey FOREIGN KEY (agency_id, point_id) REFERENCES survey_point(agency_id, point_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_report -- row-level security
  agency_id integer not null
  report_id uuid not null
  unit_id uuid not null
  starts_on date not null
  ends_on date not null
  figures jsonb not null
  published_by uuid not null
  published_at timestamp with time zone not null
  constraint survey_report_pkey PRIMARY KEY (agency_id, report_id)
  constraint survey_report_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_report_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_report_check CHECK ((ends_on >= starts_on))
  CREATE INDEX survey_report_of_unit ON public.survey_report USING btree (agency_id, unit_id, ends_on DESC, published_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_seal -- row-level security
  agency_id integer not null
  unit_id uuid not null
  day date not null
  answers integer not null
  sha256 text not null
  sealed_at timestamp with time zone not null
  constraint survey_seal_pkey PRIMARY KEY (agency_id, unit_id, day)
  constraint survey_seal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_seal_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_seal_answers_check CHECK ((answers > 0))
  constraint survey_seal_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_spent -- row-level security
  agency_id integer not null
  unit_id uuid not null
  month date not null
  marks bytea not null
  constraint survey_spent_pkey PRIMARY KEY (agency_id, unit_id, month)
  constraint survey_spent_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_spent_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.survey_target -- row-level security
  agency_id integer not null
  unit_id uuid not null
  year integer not null
  ikm numeric(5,2) not null
  set_by uuid not null
  set_at timestamp with time zone not null
  revision integer not null default 1
  constraint survey_target_pkey PRIMARY KEY (agency_id, unit_id, year)
  constraint survey_target_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint survey_target_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, unit_id)
  constraint survey_target_ikm_check CHECK (((ikm >= (25)::numeric) AND (ikm <= (100)::numeric)))
  constraint survey_target_year_check CHECK (((year >= 2000) AND (year <= 2999)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.unit -- row-level security
  agency_id integer not null
  unit_id uuid not null
  parent_id uuid
  name text not null
  revision integer not null default 1
  constraint unit_agency_id_name_key UNIQUE (agency_id, name)
  constraint unit_pkey PRIMARY KEY (agency_id, unit_id)
  constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint unit_agency_id_parent_id_fkey FOREIGN KEY (agency_id, parent_id) REFERENCES unit(agency_id, unit_id) DEFERRABLE INITIALLY DEFERRED
  constraint unit_check CHECK ((parent_id <> unit_id))
  constraint unit_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CREATE INDEX unit_children ON public.unit USING btree (agency_id, parent_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk
  CREATE TRIGGER counts_revision BEFORE UPDATE ON public.unit FOR EACH ROW EXECUTE FUNCTION ampera.count_revision()

table public.what_if -- row-level security
  agency_id integer not null
  scenario_id uuid not null
  year integer not null
  name text not null
  reason text not null
  changes jsonb not null
  owner_id uuid not null
  revision integer not null
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint what_if_pkey PRIMARY KEY (agency_id, scenario_id)
  constraint what_if_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint what_if_agency_id_owner_id_fkey FOREIGN KEY (agency_id, owner_id) REFERENCES employee(agency_id, employee_id)
  constraint what_if_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint what_if_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint what_if_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint what_if_revision_check CHECK ((revision > 0))
  CREATE INDEX what_if_of_year ON public.what_if USING btree (agency_id, year, changed_at DESC, scenario_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.what_if_answer -- row-level security
  agency_id integer not null
  answer_id uuid not null
  scenario_id uuid not null
  revision integer not null
  job_id uuid not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  law_mark text not null
  outcome jsonb
  constraint what_if_answer_pkey PRIMARY KEY (agency_id, answer_id)
  constraint what_if_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint what_if_answer_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint what_if_answer_agency_id_scenario_id_fkey FOREIGN KEY (agency_id, scenario_id) REFERENCES what_if(agency_id, scenario_id) ON DELETE CASCADE
  constraint what_if_answer_law_mark_check CHECK ((length(law_mark) <= 64))
  CREATE INDEX what_if_answer_of_scenario ON public.what_if_answer USING btree (agency_id, scenario_id, asked_at DESC, answer_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.what_if_person -- row-level security
  agency_id integer not null
  answer_id uuid not null
  employee_id uuid not null
  name text not null
  unit_name text not null
  matters text[] not null
  differences jsonb not null
  constraint what_if_person_pkey PRIMARY KEY (agency_id, answer_id, employee_id)
  constraint what_if_person_agency_id_answer_id_fkey FOREIGN KEY (agency_id, answer_id) REFERENCES what_if_answer(agency_id, answer_id) ON DELETE CASCADE
  constraint what_if_person_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint what_if_person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  CREATE INDEX what_if_person_by_name ON public.what_if_person USING btree (agency_id, answer_id, name, employee_id)
  CREATE INDEX what_if_person_of_employee ON public.what_if_person USING btree (agency_id, employee_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant delete, insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.year_closing -- row-level security
  agency_id integer not null
  closing_id uuid not null
  year integer not null
  reason text not null default ''::text
  started_by uuid not null
  started_at timestamp with time zone not null
  job_id uuid not null
  constraint year_closing_pkey PRIMARY KEY (agency_id, closing_id)
  constraint year_closing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint year_closing_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint year_closing_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint year_closing_reason_check CHECK ((length(reason) <= 1000))
  CREATE INDEX year_closing_of_year ON public.year_closing USING btree (agency_id, year, started_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.year_closing_end -- row-level security
  agency_id integer not null
  closing_id uuid not null
  people integer not null
  rated integer not null
  finished_at timestamp with time zone not null
  constraint year_closing_end_pkey PRIMARY KEY (agency_id, closing_id)
  constraint year_closing_end_agency_id_closing_id_fkey FOREIGN KEY (agency_id, closing_id) REFERENCES year_closing(agency_id, closing_id)
  constraint year_closing_end_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.year_deadline -- row-level security
  agency_id integer not null
  deadline_id uuid not null
  year integer not null
  step text not null
  due_on date not null
  reason text not null default ''::text
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint year_deadline_pkey PRIMARY KEY (agency_id, deadline_id)
  constraint year_deadline_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint year_deadline_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  constraint year_deadline_reason_check CHECK ((length(reason) <= 500))
  constraint year_deadline_step_check CHECK (((length(step) >= 1) AND (length(step) <= 20)))
  CREATE INDEX year_deadline_of_step ON public.year_deadline USING btree (agency_id, year, step, set_at DESC, deadline_id DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.year_file -- row-level security
  agency_id integer not null
  year_file_id uuid not null
  employee_id uuid not null
  year integer not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  job_id uuid not null
  made_at timestamp with time zone
  papers jsonb
  pages integer
  pdf bytea
  constraint year_file_agency_id_employee_id_year_asked_by_key UNIQUE (agency_id, employee_id, year, asked_by)
  constraint year_file_pkey PRIMARY KEY (agency_id, year_file_id)
  constraint year_file_agency_id_asked_by_fkey FOREIGN KEY (agency_id, asked_by) REFERENCES employee(agency_id, employee_id)
  constraint year_file_agency_id_employee_id_fkey FOREIGN KEY (agency_id, employee_id) REFERENCES employee(agency_id, employee_id)
  constraint year_file_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint year_file_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint year_file_check CHECK ((((made_at IS NULL) = (pdf IS NULL)) AND ((made_at IS NULL) = (pages IS NULL)) AND ((made_at IS NULL) = (papers IS NULL))))
  constraint year_file_pages_check CHECK ((pages > 0))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.year_reopening -- row-level security
  agency_id integer not null
  closing_id uuid not null
  reason text not null
  reopened_by uuid not null
  reopened_at timestamp with time zone not null
  constraint year_reopening_pkey PRIMARY KEY (agency_id, closing_id)
  constraint year_reopening_agency_id_closing_id_fkey FOREIGN KEY (agency_id, closing_id) REFERENCES year_closing(agency_id, closing_id)
  constraint year_reopening_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint year_reopening_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select to ampera_app
  grant delete, insert, select, update to ampera_bulk

table public.year_simulation -- row-level security
  agency_id integer not null
  simulation_id uuid not null
  year integer not null
  job_id uuid not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  outcome jsonb
  constraint year_simulation_pkey PRIMARY KEY (agency_id, simulation_id)
  constraint year_simulation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint year_simulation_agency_id_job_id_fkey FOREIGN KEY (agency_id, job_id) REFERENCES job_progress(agency_id, job_id)
  constraint year_simulation_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES period(agency_id, year)
  CREATE INDEX year_simulation_of_year ON public.year_simulation USING btree (agency_id, year, asked_at DESC)
  policy agency using (agency_id = (NULLIF(current_setting('ampera.agency'::text, true), ''::text))::integer)
  grant insert, select, update to ampera_app
  grant delete, insert, select, update to ampera_bulk
