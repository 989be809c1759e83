import { describe, expect, it } from 'vitest';
import { browserFacts, readStorage, readTimings, reportText } from './health-report.ts';

const entries = (list: Record<string, object[]>) => ({
	getEntriesByType: (type: string) => (list[type] ?? []) as PerformanceEntryList
});
const fault = {
	at: Date.UTC(2026, 9, 31, 1, 5, 9),
	kind: 'engine',
	page: '/explore/',
	text: 'EngineError: gone\n at x'
} as const;

describe('the state of the site', () => {
	it('tells timings and storage in the reader’s numbers', async () => {
		const timings = readTimings(
			entries({
				navigation: [{ responseStart: 12.4, loadEventStart: 1234.5 }],
				paint: [
					{ name: 'first-paint', startTime: 1 },
					{ name: 'first-contentful-paint', startTime: 80 }
				]
			})
		);
		const storage = await readStorage({ estimate: async () => ({ usage: 31_250_000, quota: 2e9 }) });
		expect(browserFacts(timings, storage, 'vi').map(([, value]) => value)).toEqual([
			'12 ms',
			'80 ms',
			'1.235 ms',
			'31,3 MB',
			'2.000,0 MB'
		]);
	});
	it('says what browsers keep to themselves', async () => {
		const refusing = { estimate: () => Promise.reject(new TypeError('no')) };
		for (const manager of [undefined, refusing]) {
			const facts = browserFacts(readTimings(entries({})), await readStorage(manager), 'en');
			expect(new Set(facts.map(([, value]) => value))).toEqual(new Set(['the browser does not say']));
		}
	});
	it('makes one text of it, with every fault', () => {
		expect(reportText([['Phiên bản', '1a2b']], [fault], 'vi')).toBe(
			'Tình trạng trang\nPhiên bản: 1a2b\n\nLỗi gần đây trong thẻ này: 1\n2026-10-31 01:05:09 UTC, bộ tính toán, /explore/\nEngineError: gone\n at x'
		);
		expect(reportText([], [], 'en')).toContain('None so far.');
	});
});
