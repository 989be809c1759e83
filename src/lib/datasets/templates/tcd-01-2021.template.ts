import type { Template } from '../../model/template.ts';
import { tcdColumns, tcdTitles } from './tcd-columns.ts';

export default {
	id: 'tcd-01-2021',
	label: { vi: 'Biểu 01/TCD (Thông tư 02/2021)', en: 'Form 01/TCD (circular 02/2021)' },
	dataset: 'receptions',
	act: { vi: 'Thông tư 02/2021/TT-TTCP', en: 'Circular 02/2021/TT-TTCP' },
	validFrom: '2021-05-10',
	validTo: '2024-01-19',
	calendar: 'ttcp',
	titles: tcdTitles,
	columns: tcdColumns
} satisfies Template as Template;
