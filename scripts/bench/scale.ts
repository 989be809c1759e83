import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withSite } from './measure/site.ts';
import { measureClickHouse } from './scale/clickhouse.ts';
import { measureCompile } from './scale/compile.ts';
import { measureRanges } from './scale/ranged-reads.ts';
import { secondVisitMs } from './scale/second-visit.ts';
import { soak } from './scale/soak.ts';

async function measure(context: BenchContext): Promise<Figures> {
	const site = await withSite(context, async (url) => ({
		secondVisitMs: await secondVisitMs(url, context),
		...(await soak(url, context))
	}));
	return {
		...site,
		...(await measureClickHouse(context)),
		...(await measureCompile(context)),
		...(await measureRanges(context))
	};
}

/** Data that outgrow a browser, and tabs that stay open: later visits, long use, a server's answers, a country's exports. */
export const bench: Bench = {
	goals: {
		secondVisitMs: { max: 1000 },
		soakErrors: { is: 0 },
		soakMemoryRatio: { max: 1.3 },
		clickhouseOverheadMs: { max: 15 },
		compileS: { max: 300 },
		compilePeakGb: { max: 8 },
		factRows: { min: 12_000_000 },
		coldReadMb: { max: 2 },
		warmP95Ms: { max: 350 },
		bytesGrowthExponent: { max: 0.5 }
	},
	measure
};
