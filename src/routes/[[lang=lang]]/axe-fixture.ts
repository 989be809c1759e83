import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Fails on anything that axe objects to, in the light theme, and on colours that are too faint in the dark one. */
export async function expectAccessible(page: Page, skipped: readonly string[] = []): Promise<void> {
	const axe = () => skipped.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page }));
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await axe().analyze();
	await page.emulateMedia({ colorScheme: 'dark' });
	// What a page says and how it is built does not change with its colours.
	const dark = await axe().withRules(['color-contrast']).analyze();
	const found = [...light.violations, ...dark.violations];
	expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
