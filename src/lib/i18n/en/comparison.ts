import type { comparison as vi } from '../vi/comparison.ts';

export const comparison: typeof vi = {
	comparing: (units, other) => `Compared: ${units} with ${other.slice(0, 1).toLowerCase() + other.slice(1)}.`,
	others: (count) => `Average of ${count} other units`,
	nearest: (count) => `Average of the ${count} units nearest in population`,
	names: (label, units) => `${label} (${units})`,
	ownHigh: (value, period) => `Own highest: ${value} (${period})`,
	noPeers: (unit) => `${unit}: no unit or period has the numbers to compare it with.`
};
