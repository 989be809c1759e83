import type { Choices } from '#lib/model/problem.ts';
import type { Template } from '#lib/model/template.ts';
import { readTemplate } from '#lib/ingest/read-template.ts';

// A reader's answers stay in the browser. Storage may be full, blocked or written by somebody else.

const choicesKey = 'toan-canh:choices';
const templatesKey = 'toan-canh:templates';

/** The answers given before; none where they cannot be read. */
export function rememberedChoices(): Choices {
	const stored = read(choicesKey);
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
	return Object.fromEntries(Object.entries(stored).filter(([, value]) => typeof value === 'string')) as Choices;
}

export function rememberChoices(choices: Choices): void {
	write(choicesKey, choices);
}

/** The forms that the reader has described before; those that no longer make sense are left out. */
export function rememberedTemplates(): readonly Template[] {
	const stored = read(templatesKey);
	return Array.isArray(stored) ? stored.map(readTemplate).filter((template) => template !== null) : [];
}

export function rememberTemplates(templates: readonly Template[]): void {
	write(templatesKey, templates);
}

function read(key: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null');
	} catch {
		return null;
	}
}

function write(key: string, value: unknown): void {
	try {
		localStorage.setItem(key, JSON.stringify(value));
	} catch {
		// The answer still holds for this tab.
	}
}
