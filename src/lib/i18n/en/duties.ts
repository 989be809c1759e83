import type { duties as vi } from '../vi/duties.ts';
import { counted } from './singular.ts';

export const duties: typeof vi = {
	title: 'Minimums and targets',
	heading: (scope, period) => `Minimums and targets, ${scope}: ${period}`,
	description:
		'Which units have reached legal minimums and targets, which are short of them and which have not reported.',
	counts: {
		met: 'reached',
		below: 'short',
		above: 'above the range',
		open: 'not complete yet',
		silent: 'not reported'
	},
	show: { label: 'Show', all: 'All units', below: 'Units short of a target', silent: 'Units that have not reported' },
	table: 'Each unit against each minimum',
	unit: 'Unit',
	held: (held, required) => `${held}/${required}`,
	share: (share) => `${share} of it`,
	missing: (count, unit) => `${counted(count, unit)} short`,
	excess: (count, unit) => `${counted(count, unit)} above it`,
	note: 'What a period asks for counts the days on which the rule is in force; shares are not cut at 100%. A missing report does not count as 0. Not complete yet: the period is not over or reports are missing.',
	none: 'No minimum or target applies to these units in this period.',
	noUnits: 'There is no such unit.'
};
