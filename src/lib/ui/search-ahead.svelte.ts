import { building } from '$app/environment';
import { afterNavigate } from '$app/navigation';
import { page } from '$app/state';
import { navigateTo } from './navigate.ts';

/** The search string that a page answers. */
export interface SearchAhead {
	/** The address's, or the one that a control has chosen and the address is about to follow; "" at build. */
	readonly value: string;
	/** Answers another search of the same page before the address says so: going there takes longer than many answers. */
	choose(search: string, href: string): Promise<void>;
}

/** The search string of the page shown. Call it while a component is set up. */
export function searchAhead(): SearchAhead {
	let chosen = $state<string | null>(null);
	afterNavigate(({ type }) => {
		// Of two choices in a row, the first one's address comes while the second one is shown.
		if (type !== 'goto' || page.url.search === chosen) chosen = null;
	});
	return {
		get value() {
			return chosen ?? (building ? '' : page.url.search);
		},
		async choose(search, href) {
			chosen = search;
			await painted();
			await navigateTo(href);
		}
	};
}

/** Resolves when what has changed is painted. */
const painted = () => new Promise<unknown>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
