import type { Bench } from './measure/bench.ts';
import { measureClickHouse } from './scale/clickhouse.ts';

/** Data that outgrow a browser. */
export const bench: Bench = {
	goals: { clickhouseOverheadMs: { max: 15 } },
	measure: (context) => measureClickHouse(context)
};
