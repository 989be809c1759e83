import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { axeViolations } from '#scripts/bench/measure/axe.ts';

/** Fails on anything that axe objects to, in the light theme, and on colours that are too faint in the dark one. */
export async function expectAccessible(page: Page, skipped: readonly string[] = []): Promise<void> {
	expect(await axeViolations(page, skipped)).toEqual([]);
}
