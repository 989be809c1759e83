import type { Chance } from './chance.ts';

/** Numbers of occurrences between which chance leaves 95 % and 99.8 % of the units. */
export interface ControlLimits {
	readonly low998: number;
	readonly low95: number;
	readonly high95: number;
	readonly high998: number;
}

const tails = { low998: 0.001, low95: 0.025, high95: 0.975, high998: 0.999 } as const;

/**
 * Exact limits of the count that a unit of `denominator` residents (or cases) has at the whole's `rate` (occurrences
 * per resident, or share of cases), interpolated between whole counts as in D. J. Spiegelhalter, "Funnel plots for
 * comparing institutional performance", Statistics in Medicine 24 (2005), appendix A.1.
 */
export function controlLimits(chance: Chance, rate: number, denominator: number): ControlLimits {
	const share = chance === 'binomial' ? Math.min(1, rate) : 0;
	const mean = chance === 'binomial' ? Math.round(denominator) * share : denominator * rate;
	if (!(mean > 0)) return { low998: 0, low95: 0, high95: 0, high998: 0 };
	if (share >= 1) return { low998: mean, low95: mean, high95: mean, high998: mean };
	const steps = distribution(chance, mean, share, Math.round(denominator));
	const at = (p: number) => quantile(steps, p);
	return { low998: at(tails.low998), low95: at(tails.low95), high95: at(tails.high95), high998: at(tails.high998) };
}

interface Step {
	readonly count: number;
	readonly probability: number;
	/** Of this count or a lower one. */
	readonly upTo: number;
}

/** Probabilities of the counts around the mean; those left out are below e⁻⁶⁰. */
function distribution(chance: Chance, mean: number, share: number, cases: number): Step[] {
	const reach = 12 * Math.sqrt(mean) + 20;
	const first = Math.max(0, Math.floor(mean - reach));
	const last = chance === 'binomial' ? Math.min(cases, Math.ceil(mean + reach)) : Math.ceil(mean + reach);
	const odds = share / (1 - share);
	const next = (count: number) => (chance === 'poisson' ? mean / (count + 1) : ((cases - count) / (count + 1)) * odds);
	let probability = Math.exp(
		chance === 'poisson'
			? first * Math.log(mean) - mean - logFactorial(first)
			: logFactorial(cases) -
					logFactorial(first) -
					logFactorial(cases - first) +
					first * Math.log(share) +
					(cases - first) * Math.log1p(-share)
	);
	const steps: Step[] = [];
	let upTo = 0;
	for (let count = first; count <= last; count++) {
		upTo += probability;
		steps.push({ count, probability, upTo });
		probability *= next(count);
	}
	return steps;
}

function quantile(steps: readonly Step[], p: number): number {
	const step = steps.find(({ upTo }) => upTo > p) ?? steps.at(-1);
	if (!step) return 0;
	return Math.max(0, step.count - (step.upTo - p) / step.probability);
}

/** ln n!, by its terms up to 20 and by Stirling's series (to 1e-10) above. */
function logFactorial(n: number): number {
	if (n < 21) {
		let sum = 0;
		for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
		return sum;
	}
	return (
		(n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
	);
}
