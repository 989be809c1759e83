import { DuckDBDateValue } from '@duckdb/node-api';

const msPerDay = 86_400_000;

/** An ISO date as DuckDB takes it: days since 1970. */
export const duckDBDate = (date: string) => new DuckDBDateValue(Date.parse(date) / msPerDay);
