import type { health as vi } from '../vi/health.ts';

export const health: typeof vi = {
	title: 'State of the site',
	intro: 'For administrators, and for reporting a fault. All of this stays in your browser; nothing is sent anywhere.',
	version: 'Version',
	site: 'Build of the site',
	data: 'Data version',
	released: 'Released on',
	through: 'Data through',
	publisher: 'Publisher',
	engine: 'Database engine',
	licences: 'Licences of the parts',
	start: 'Try to start the engine',
	starting: 'Starting…',
	started: (ms) => `Started in ${ms} ms.`,
	notStarted: (text) =>
		`It did not start: ${text}. Reload the page; if it fails again, copy this report for the administrator.`,
	databases: 'Data files in use',
	sources: 'Exports that were read',
	columns: { file: 'File', table: 'Table', rows: 'Rows', bytes: 'Size (kB)', hash: 'SHA-256' },
	browser: 'Time and storage in this browser',
	timing: {
		answered: 'The server answered',
		painted: 'First content shown',
		loaded: 'Page loaded'
	},
	ms: (value) => `${value} ms`,
	notMeasured: 'the browser does not say',
	used: 'Storage used',
	quota: 'Storage allowed',
	megabytes: (value) => `${value} MB`,
	faults: 'Recent faults in this tab',
	noFault: 'None so far.',
	kinds: { page: 'page', engine: 'engine' },
	copy: 'Copy the report',
	copied: 'Copied. Paste it into a message to the administrator.',
	notCopied: 'The browser does not allow copying. Select and copy the text below.',
	report: 'The report as text',
	clear: 'Clear the list of faults',
	offScript: 'Timings, storage and faults need JavaScript.'
};
