-- A number is called once more when nobody came: how long somebody waited ends with the first call, which board it is on
-- is a matter of the last.
alter table queue_ticket add column called_again_at timestamptz;
