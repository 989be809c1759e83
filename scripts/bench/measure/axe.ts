import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on a page in the light theme, and the colours that are too faint in the dark one. */
export async function axeViolations(page: Page, skipped: readonly string[] = []): Promise<string[]> {
	// Without frames of other origins on the page one script does it, in a quarter of the time.
	const builder = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const axe = () => skipped.reduce((all, selector) => all.exclude(selector), builder());
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await axe().analyze();
	await page.emulateMedia({ colorScheme: 'dark' });
	// What a page says and how it is built does not change with its colours.
	const dark = await axe().withRules(['color-contrast']).analyze();
	return [...light.violations, ...dark.violations].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
