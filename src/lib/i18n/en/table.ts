import type { table as vi } from '../vi/table.ts';

export const table: typeof vi = {
	copy: 'Copy table',
	copied: 'Copied; it can be pasted into Excel, Word and mail.',
	notCopied: 'The browser does not allow copying. Select the table and press Ctrl + C.',
	remark: 'Remarks',
	illustrative: 'Illustrative data'
};
