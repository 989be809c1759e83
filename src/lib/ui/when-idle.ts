/** Runs work when the page has nothing better to do, a second later at the latest; a failure is met again when it matters. */
export function whenIdle(work: () => Promise<unknown> | void): void {
	const run = () => void Promise.resolve(work()).catch(() => {});
	if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1000 });
	else setTimeout(run, 200);
}
