import type { viewRules as vi } from '../vi/view-problem.ts';

const faults: Readonly<Record<string, string>> = {
	unknown_parameter: 'charts have no such parameter',
	unknown_unit: 'no unit has this code',
	reversed: 'the end is before the start',
	out_of_range: 'there are no data of that time',
	too_many: 'too many units: choose a level within a unit',
	conflict: 'it contradicts another parameter of the link'
};

export const viewRules: typeof vi = {
	not_a_view: ({ value }) => ({
		what: `“${value ?? ''}” is no link to the page of a measure.`,
		cure: 'Write one link per line: open the chart on the site, choose “Use this chart”, “Embed in another page…”, and copy the line given there.'
	}),
	view_part: ({ value, detail }) => ({
		what: `A part of the link cannot be used: “${value ?? ''}” (${faults[detail ?? ''] ?? 'not a valid value'}).`,
		cure: 'Open the link on the site, choose the view again and copy its link; or delete this part from the line.'
	}),
	repeated_view: ({ value, detail }) => ({
		what: `“${value ?? ''}” is the same view as line ${detail}.`,
		cure: 'Delete one of the two lines.'
	})
};
