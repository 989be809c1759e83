import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import { readTemplate } from '../../src/lib/ingest/read-template.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import type { DatasetContract } from '../../src/lib/model/contract.ts';
import type { Choices, Problem } from '../../src/lib/model/problem.ts';
import type { Template } from '../../src/lib/model/template.ts';

/** What people have told the importer before: their own forms, and answers to its questions. */
export interface SavedAnswers {
	readonly templates: readonly Template[];
	readonly choices: Choices;
	readonly problems: readonly Problem[];
}

export const choicesFile = 'choices.json';
export const templateFolder = 'templates/';

/** Reads `templates/*.json` and `choices.json` from among the files below `data/`. */
export function readSavedAnswers(files: readonly ExportFile[], contracts: readonly DatasetContract[]): SavedAnswers {
	const templates: Template[] = [];
	const problems: Problem[] = [];
	const refuse = (name: string) => problems.push(makeProblem(name, 'unreadable', { detail: 'JSON' }));
	for (const { name, bytes } of files.filter((file) => file.name.startsWith(templateFolder))) {
		const template = readTemplate(parse(textOf(bytes)));
		if (template && contracts.some(({ id }) => id === template.dataset)) templates.push(template);
		else refuse(name);
	}
	const saved = files.find(({ name }) => name === choicesFile);
	const choices = saved ? readChoices(textOf(saved.bytes)) : {};
	if (choices === null) refuse(choicesFile);
	return { templates, choices: choices ?? {}, problems };
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function readChoices(text: string): Choices | null {
	const value = parse(text);
	const isFlat = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isFlat && Object.values(value).every((one) => typeof one === 'string') ? (value as Choices) : null;
}
