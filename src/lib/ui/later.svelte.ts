import { whenIdle } from './when-idle.ts';

/** Follows a value when the page is idle: for what stands further down, and need not hold up the first answer. */
export function laterOf<T>(value: () => T): { readonly value: T } {
	let shown = $state.raw(value());
	$effect(() => {
		const next = value();
		let current = true;
		whenIdle(() => {
			if (current) shown = next;
		});
		return () => (current = false);
	});
	return {
		get value() {
			return shown;
		}
	};
}
