import type { Template } from '../model/template.ts';
import { readModules } from './read-contracts.ts';

interface TemplateModule {
	readonly default: Template;
}

// Vite gathers the forms when it bundles; plain Node, which runs the scripts, reads the folder.
const modules: Record<string, TemplateModule> = import.meta.env
	? import.meta.glob<TemplateModule>('./templates/*.template.ts', { eager: true })
	: await readModules<TemplateModule>('./templates/', '.template.ts');

/** Every form that is read without being told what its columns mean. */
export const templates: readonly Template[] = Object.values(modules)
	.map((module) => module.default)
	.sort((a, b) => (a.id < b.id ? -1 : 1));
