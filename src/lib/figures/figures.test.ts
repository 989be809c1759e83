import { describe, expect, it } from 'vitest';
import dialogues from '../datasets/dialogues.contract.ts';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from './bar-figure.ts';
import { exampleInput, tableOf } from './example.ts';
import type { Example } from './example.ts';
import { keyFigure } from './key-figure.ts';
import { lineFigure } from './line-figure.ts';
import { sparklineFigure } from './sparkline-figure.ts';
import { toTable } from './to-table.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31' } as const;
const line = (example: Partial<Example>) =>
	lineFigure(exampleInput({ ...base, cell: (unit, bucket) => 100 + unit * 50 + bucket, ...example }));
const year = { from: '2023-01-01', to: '2023-12-31', grain: 'year' } as const;
const bars = (example: Partial<Example>) =>
	barFigure(exampleInput({ ...base, ...year, cell: (unit) => 100 + unit * 50, ...example }));

describe('a line figure', () => {
	it('is plain data', () => {
		const figure = line({ units: 3 });
		expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
	});
	it('colours all of a few, and only the highest of many', () => {
		expect(line({ units: 4 }).series.map((one) => one.role)).toEqual(Array(4).fill('member'));
		const many = line({ units: 9 }).series.filter((one) => one.role !== 'context');
		expect(many.map((one) => [one.id, one.role])).toEqual([['u-8', 'focus']]);
	});
	it('colours what the reader chose, the same in every figure', () => {
		const chosen = line({ units: 9, focus: ['u-2'] }).series.find((one) => one.id === 'u-2');
		const alone = line({ units: 30, focus: ['u-2'] }).series.find((one) => one.id === 'u-2');
		expect(chosen?.role).toBe('focus');
		expect(chosen?.colour).toBe(alone?.colour);
	});
	it('gives six chosen units six colours', () => {
		const ids = Array.from({ length: 7 }, (_, index) => `u-${index}`);
		const colours = line({ units: 9, focus: ids }).series.flatMap((one) => one.colour ?? []);
		expect([...colours].sort()).toEqual([0, 1, 2, 3, 4, 5]);
	});
	it('keeps gaps, never as zero', () => {
		const { series } = line({ units: 1, cell: (_, bucket) => (bucket === 2 ? null : bucket) });
		expect(series[0]?.points.slice(1, 4)).toMatchObject([
			{ value: 1, status: 'reported' },
			{ value: null, status: 'not_reported' },
			{ value: 3, status: 'reported' }
		]);
	});
	it('finds in the last final number, not in a provisional or incomplete one', () => {
		const cell = (_: number, bucket: number) => {
			if (bucket === 7) return { value: 900, provisional: true };
			return bucket === 6 ? { value: 20, periods: [1, 3] as const } : 300 + bucket;
		};
		expect(line({ units: 1, cell }).finding).toBe(
			'Ba Đình tiếp 305 lượt công dân trong quý II/2023, gần như không đổi so với cùng kỳ'
		);
		expect(line({ units: 1, cell }).foundIn).toBe('quý II/2023');
		const only = line({ units: 1, cell: () => ({ value: 9, provisional: true }) });
		expect(only.finding).toContain('tiếp 9 lượt công dân (tạm tính)');
	});
	it('calls a number of a year that is not over partial', () => {
		const figure = line({ ...year, to: '2026-12-31', from: '2024-01-01', units: 1 });
		expect(figure.series[0]?.points.map((cell) => cell.partial)).toEqual([false, false, true]);
	});
	it('divides the average of sums by units, one that sent half its reports counting half', () => {
		const mean = () => ({ value: 700, periods: [7, 8] as const });
		const figure = line({ units: 4, cell: () => 200, mean });
		const average = figure.series.find((one) => one.role === 'mean');
		expect(average?.points[0]?.value).toBeCloseTo(200);
		expect(average?.label).toBe('Bình quân một đơn vị');
	});
	it('stops a unit that ended, with a mark and a note', () => {
		const cell = (unit: number, bucket: number) =>
			unit === 0 && bucket > 3 ? { value: null, status: 'not_applicable' as const } : 100;
		const figure = line({ units: 2, validTo: { 'u-0': '2022-12-31' }, cell });
		expect(figure.marks).toEqual([{ kind: 'break', at: 3.5, date: '2022-12-31', label: 'đến 31/12/2022' }]);
		expect(figure.notes.join(' ')).toContain('Ba Đình: chuỗi số dừng ở 31/12/2022');
	});
	it('leaves out buckets in the future', () => {
		const cell = (_: number, bucket: number) => (bucket > 5 ? { value: null, status: 'not_due' as const } : 1);
		expect(line({ units: 2, cell }).buckets).toHaveLength(6);
	});
	it('says what it shows, from whom and until when', () => {
		const figure = line({ units: 5, illustrative: true });
		expect(figure.subtitle).toBe(
			'Số lượt tiếp (lượt), các quận, huyện, thị xã, thành phố thuộc Tỉnh A, theo quý, QI/22 – QIV/23'
		);
		expect(figure.release).toBe('Số liệu đến 30/09/2026; phát hành 31/10/2026; phiên bản 1a2b3c');
		expect(figure.notes[0]).toBe('Dữ liệu minh họa, không phải số liệu chính thức.');
		expect(figure.coverageText).toBe('5/5 đơn vị');
		expect(figure.alt).toContain(figure.finding);
	});
	it('survives an empty table and unknown units', () => {
		const empty = { ...exampleInput({ ...base, units: 1, cell: () => 1 }), table: tableOf([]) };
		expect(lineFigure(empty)).toMatchObject({
			series: [],
			buckets: [],
			finding: 'Không có số liệu về lượt tiếp công dân trong phạm vi đã chọn'
		});
		const unknown = { ...exampleInput({ ...base, units: 1, cell: () => 1 }), units: () => undefined };
		expect(lineFigure(unknown).series[0]?.label).toBe('đơn vị u-0');
	});
	it('tells units of one name apart by their time', () => {
		const figure = line({ names: ['Thanh Hóa', 'Thanh Hóa', 'Sầm Sơn'], validTo: { 'u-0': '2022-12-31' } });
		expect(figure.series.map((one) => one.label).sort()).toEqual([
			'Sầm Sơn',
			'Thanh Hóa (từ 2000)',
			'Thanh Hóa (đến 2022)'
		]);
	});
	it('splits by the members of a dimension, in their order', () => {
		const input = exampleInput({ ...base, ...year, units: 1, cell: () => 1 });
		const view = { ...input.view, query: { ...input.view.query, splitBy: ['mode', 'time'] } };
		const row = (mode: string, turns: number) => ({
			mode,
			bucket_start: '2023-01-01',
			turns,
			status: 'reported',
			units_due: 3,
			units_reported: 3
		});
		const figure = lineFigure({ ...input, view, table: tableOf([row('head', 20), row('regular', 80)]) });
		expect(figure.series.map((one) => [one.label, one.colour])).toEqual([
			['Thường xuyên', 0],
			['Thủ trưởng tiếp', 1]
		]);
		expect(figure.finding).toBe('Năm 2023: Thường xuyên 80, Thủ trưởng tiếp 20 lượt tiếp công dân');
	});
});

describe('a ranking', () => {
	const mixed = () =>
		bars({
			units: 6,
			cell: (unit) => {
				if (unit === 1) return { value: null, status: 'late' };
				if (unit === 2) return { value: 900, periods: [2, 4] };
				return unit === 5 || unit === 4 ? 300 : unit * 10;
			}
		});
	it('ranks complete units with ties, sets the others apart', () => {
		expect(mixed().bars.map((bar) => [bar.id, bar.rank, bar.remark])).toEqual([
			['u-4', 1, null],
			['u-5', 1, null],
			['u-3', 3, null],
			['u-0', 4, null],
			['u-2', null, '2/4 kỳ']
		]);
		expect(mixed().ranked).toBe(4);
	});
	it('lists units without a report with their status, never as zero', () => {
		expect(mixed().missing).toMatchObject([{ id: 'u-1', value: null, status: 'late', remark: 'quá hạn, chưa gửi' }]);
		expect(mixed().notes.join(' ')).toContain('Không có số liệu: Hoàn Kiếm.');
		expect(mixed().coverageText).toBe('4/6 đơn vị');
	});
	it('does not rank small denominators', () => {
		const cell = (unit: number) => ({ value: 0.5, numerator: 10, denominator: unit === 0 ? 19 : 200 });
		const [first, second] = bars({ measure: 'repeat_share', units: 2, cell }).bars;
		expect([first?.id, first?.rank, second?.rank, second?.remark]).toEqual(['u-1', 1, null, 'mẫu số nhỏ']);
	});
	it('shows the bucket that the view asks for', () => {
		const at = (key: string | null) =>
			bars({ units: 3, from: '2021-01-01', at: key, cell: (_, bucket) => bucket }).periodLabel;
		expect([at('2022'), at('1999'), at(null)]).toEqual(['năm 2022', 'năm 2023', 'năm 2023']);
	});
	it('finds the place of the chosen unit', () => {
		const figure = bars({ units: 9, focus: ['u-6'], mean: () => 2700 });
		expect(figure.finding).toBe('Hai Bà Trưng: 400 lượt tiếp công dân trong năm 2023, cao thứ 3/9; bình quân 300');
	});
});

describe('a key figure', () => {
	const input = (now: number, before: number | null, units: [number, number] = [26, 27]) => {
		const example = exampleInput({ ...base, ...year, units: 1, cell: () => now });
		const view = { ...example.view, query: { ...example.view.query, splitBy: ['time' as const] } };
		const percent = before !== null && before >= 10 ? (now - before) / before : null;
		const row = {
			bucket_start: '2023-01-01',
			turns__now: now,
			turns__base: before,
			turns__change: null,
			turns__percent: percent,
			units_due: units[1],
			units_reported: units[0]
		};
		return { ...example, view, change: tableOf([row]) };
	};
	it('gives the change like for like, with what was compared', () => {
		const key = keyFigure(input(412, 366));
		expect(plain(key.change.text)).toBe('+12,6 %');
		expect(key).toMatchObject({
			valueText: '412',
			unit: 'lượt',
			period: 'năm 2023',
			comparison: 'so với cùng kỳ, 26/27 đơn vị báo cáo cả hai kỳ',
			change: { direction: 'up', differenceText: '+46 lượt', baseText: '366 lượt' },
			caution: null
		});
	});
	it.each([
		[5, 0, '—', 'none'],
		[13, 6, '+7', 'up'],
		[6, 9, '−3', 'down'],
		[50, null, '—', 'none']
	])('%s against %s gives %s', (now, before, text, direction) => {
		expect(keyFigure(input(now, before)).change).toMatchObject({ text, direction, percent: null });
	});
	it('warns of a provisional number and of missing reports', () => {
		const of = (cell: Example['cell']) => keyFigure(exampleInput({ ...base, ...year, units: 1, cell }));
		expect(of(() => ({ value: 5, provisional: true })).caution).toBe('số tạm tính');
		expect(of(() => ({ value: 5, periods: [3, 4] })).caution).toBe('chưa đủ báo cáo');
		expect(of(() => null)).toMatchObject({ valueText: '—', status: 'not_reported', caution: null });
	});
	it('marks a number that is not exact', () => {
		const cell = () => ({ value: 300, qualifier: 'at_least' });
		const key = keyFigure(exampleInput({ ...year, contract: dialogues, measure: 'participants', units: 1, cell }));
		expect(key.valueText).toBe('≥ 300');
	});
});

it('emphasises the view’s period in a sparkline, with the same one a year before', () => {
	const spark = (at: string | null) =>
		sparklineFigure(exampleInput({ ...base, units: 1, at, cell: (_, bucket) => bucket }));
	expect([spark(null).last, spark(null).samePeriod]).toEqual([7, 3]);
	expect([spark('2023-Q2').last, spark('2023-Q2').samePeriod]).toEqual([5, 1]);
	expect(spark('2022-Q2').samePeriod).toBeNull();
});

describe('a table', () => {
	it('has the exact numbers, and words for what is missing', () => {
		const figure = line({
			units: 2,
			cell: (unit, bucket) => (unit === 1 && bucket === 0 ? { value: null, status: 'suppressed' } : 1234567)
		});
		const table = toTable(figure);
		expect(table.columns.map((column) => column.label)).toEqual(['Kỳ', 'Ba Đình', 'Hoàn Kiếm']);
		expect(table.rows[0]?.cells).toMatchObject([
			{ text: 'quý I/2022' },
			{ text: '1.234.567', value: 1234567 },
			{ text: 'đã ẩn', value: null, status: 'suppressed', remark: 'không công bố' }
		]);
	});
	it('puts many units down the page', () => expect(toTable(line({ units: 9 })).columns).toHaveLength(9));
	it('lists a ranking with ranks and statuses', () => {
		const rows = toTable(bars({ units: 2, cell: (unit) => (unit ? 3 : null) })).rows.map(({ cells }) =>
			cells.map((cell) => cell.text)
		);
		expect(rows).toEqual([
			['Hoàn Kiếm', '3', '1', 'đã báo cáo'],
			['Ba Đình', '—', '—', 'không báo cáo']
		]);
	});
});
