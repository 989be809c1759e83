import type { notice as vi } from '../vi/notice.ts';

export const notice: typeof vi = {
	title: 'Parts of the link could not be used',
	reasons: {
		unknown_parameter: 'not a parameter of this page; ignored',
		unknown_value: 'not a valid value; the default is shown',
		unknown_unit: 'no unit has this code; ignored',
		reversed: 'the times were reversed; they have been swapped',
		out_of_range: 'outside the time covered by the data; the default is shown',
		no_unit_then: 'the unit did not exist on that day; its numbers are shown as published',
		too_many: 'too many items, only the first are kept',
		too_long: 'the link is too long to be read, so the default view is shown; pass the view on as a saved file',
		conflict: 'contradicts another parameter; ignored'
	}
};
