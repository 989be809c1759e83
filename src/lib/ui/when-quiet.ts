const quietMs = 1_000;
const acts = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** Resolves when the reader has done nothing for a second: what nobody waits for is not in the way. Rejects with the signal. */
export function whenQuiet(signal: AbortSignal): Promise<void> {
	const over = new AbortController();
	return new Promise<void>((resolve, reject) => {
		let timer = setTimeout(resolve, quietMs);
		const again = () => {
			clearTimeout(timer);
			timer = setTimeout(resolve, quietMs);
		};
		for (const act of acts) addEventListener(act, again, { capture: true, passive: true, signal: over.signal });
		signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { signal: over.signal });
	}).finally(() => over.abort());
}
