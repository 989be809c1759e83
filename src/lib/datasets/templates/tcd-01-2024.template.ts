import type { Template } from '../../model/template.ts';
import { tcdColumns, tcdTitles } from './tcd-columns.ts';

export default {
	id: 'tcd-01-2024',
	label: { vi: 'Biểu 01/TCD (Thông tư 01/2024)', en: 'Form 01/TCD (circular 01/2024)' },
	dataset: 'receptions',
	act: { vi: 'Thông tư 01/2024/TT-TTCP', en: 'Circular 01/2024/TT-TTCP' },
	validFrom: '2024-01-20',
	validTo: '2025-09-29',
	calendar: 'ttcp',
	titles: tcdTitles,
	columns: tcdColumns
} satisfies Template as Template;
