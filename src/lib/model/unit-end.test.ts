import { expect, test } from 'vitest';
import { packEnds, shortAct, unpackEnds } from './unit-end.ts';

test('ends come back as they were packed, each act once', () => {
	const columns = { id: ['a', 'b', 'b', 'c'], to: ['d', 'd', 'e', null], act: ['NQ 1', 'NQ 1', 'NQ 1', 'NQ 2'] };
	const packed = packEnds({ numRows: 4, columns, coverage: null });
	expect(packed).toEqual({ acts: ['NQ 1', 'NQ 2'], units: { a: [0, 'd'], b: [0, 'd', 'e'], c: [1] } });
	expect(unpackEnds(packed).get('b')).toEqual({ act: 'NQ 1', to: ['d', 'e'] });
	expect(unpackEnds(packed).get('c')).toEqual({ act: 'NQ 2', to: [] });
});

test.each([
	['Nghị quyết 1686/NQ-UBTVQH15', 'NQ 1686/NQ-UBTVQH15'],
	['Nghị quyết 1238/NQ-UBTVQH15 (ngày hiệu lực cần kiểm tra)', 'NQ 1238/NQ-UBTVQH15'],
	['Nghị quyết 203/2025/QH15: kết thúc hoạt động của cấp huyện', 'NQ 203/2025/QH15'],
	['Nghị quyết số 1286/NQ-UBTVQH15 ngày 14/11/2024', 'NQ 1286/NQ-UBTVQH15'],
	['', '']
])('%s is called %s', (act, name) => {
	expect(shortAct(act)).toBe(name);
});
