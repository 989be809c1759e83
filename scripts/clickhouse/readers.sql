-- Who reads a release in ClickHouse: one user without rights but to read, who cannot hold up the others.
-- Run it once, as an administrator:  clickhouse-client --queries-file scripts/clickhouse/readers.sql
-- Releases are databases named toan_canh_<version>, which npm run publish-clickhouse makes.

-- A statement of a page reads and settles what it is sent with, so it is "readonly = 2": no writing, but settings.
-- What limits it is CONST: no browser can change that. A leader's chart takes well below a second; whoever asks for
-- more than this is told to choose fewer units or a shorter time.
CREATE SETTINGS PROFILE IF NOT EXISTS toan_canh_reader SETTINGS
	readonly = 2 CONST,
	max_execution_time = 20 CONST,
	timeout_overflow_mode = 'throw' CONST,
	max_rows_to_read = 20000000000 CONST,
	max_result_rows = 2000000 CONST,
	result_overflow_mode = 'throw' CONST,
	max_memory_usage = 8000000000 CONST,
	max_concurrent_queries_for_user = 64 CONST,
	max_query_size = 1048576 CONST,
	allow_ddl = 0 CONST,
	allow_introspection_functions = 0 CONST,
	cancel_http_readonly_queries_on_client_close = 1;

-- All readers share the user; each address has a quota of its own, so that one office cannot use up that of others.
-- A proxy in front must pass the reader's address on: the key then is the first of X-Forwarded-For.
CREATE QUOTA IF NOT EXISTS toan_canh_reader
	KEYED BY forwarded_ip_address
	FOR INTERVAL 1 minute MAX queries = 600, errors = 60, execution_time = 120,
	FOR INTERVAL 1 hour MAX queries = 10000, errors = 500, execution_time = 1200;

-- Without a password: the name stands in the site's manifest, which every reader can open. Keep the port behind the
-- site's own host (README: Publishing), or allow the addresses of the network here: HOST IP '10.0.0.0/8'.
CREATE USER IF NOT EXISTS toan_canh_reader
	IDENTIFIED WITH no_password
	HOST ANY
	SETTINGS PROFILE toan_canh_reader;
ALTER QUOTA toan_canh_reader TO toan_canh_reader;

-- The tables of releases and nothing else: neither system tables nor functions that read files or other hosts.
GRANT SELECT ON toan_canh_*.* TO toan_canh_reader;

-- Who loads releases: makes databases and tables, writes rows, drops what is old.
CREATE ROLE IF NOT EXISTS toan_canh_publisher;
GRANT SELECT, INSERT, CREATE DATABASE, CREATE TABLE, DROP DATABASE, DROP TABLE, TRUNCATE ON toan_canh_*.* TO toan_canh_publisher;
GRANT CLUSTER, REMOTE ON *.* TO toan_canh_publisher;

-- For a site of one province only: its readers see their province and what lies in it. A site for everyone needs no
-- policy. Write the release's database in the place of toan_canh_0123456789ab; facts and submissions alike:
--
-- CREATE ROW POLICY IF NOT EXISTS one_province ON toan_canh_0123456789ab.receptions__facts
-- 	USING unit_id = 'p-38' OR parent_id = 'p-38' OR grandparent_id = 'p-38' TO toan_canh_reader;
