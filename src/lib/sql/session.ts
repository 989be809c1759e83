import { planning } from './attach.ts';
import { literal } from './literal.ts';

/** Name under which a browser engine knows the file of a database. */
export function databaseFileName(database: string): string {
	return `${database}.duckdb`;
}

/** Shuts an engine off from everything but the files of the databases named: no extensions, no other files, no change of this. */
export function lockSession(databases: readonly string[], memoryLimit: string): string[] {
	const files = databases.map(databaseFileName).flatMap((file) => [file, `${file}.wal`]);
	return [
		'set autoinstall_known_extensions = false',
		'set autoload_known_extensions = false',
		`set memory_limit = ${literal(memoryLimit)}`,
		...planning,
		`set allowed_paths = [${files.map(literal).join(', ')}]`,
		'set enable_external_access = false',
		'set lock_configuration = true'
	];
}
