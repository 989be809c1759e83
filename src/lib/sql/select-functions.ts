import type { SqlStatement } from '../model/query.ts';
import { statement } from './statement.ts';

/** The functions that the engine knows, by name: scalar ones, aggregates and macros, as `name`. */
export function selectFunctions(): SqlStatement {
	const text = `select distinct function_name as name from duckdb_functions()
where function_type in ('scalar', 'aggregate', 'macro') and regexp_full_match(function_name, '[a-z][a-z0-9_]*')
order by name`;
	return statement({ text, params: [] }, []);
}
