import { lowerFirst } from '../../model/text.ts';
import type { comparison as vi } from '../vi/comparison.ts';

export const comparison: typeof vi = {
	comparing: (units, other) => `Compared: ${units} with ${lowerFirst(other)}.`,
	others: (count) => `Average of ${count} other units`,
	parent: (units) => `Average of ${units}`,
	target: 'What has to be reached',
	noTarget: (unit) => `${unit}: there is no legal minimum or plan for exactly the numbers shown.`,
	nearest: (count) => `Average of the ${count} units nearest in population`,
	names: (label, units) => `${label} (${units})`,
	ownHigh: (value, period) => `Own highest: ${value} (${period})`,
	noPeers: (unit) => `${unit}: no unit or period has the numbers to compare it with.`
};
