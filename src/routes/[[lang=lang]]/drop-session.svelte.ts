import type { DatasetId } from '#lib/model/contract.ts';
import type { Choices } from '#lib/model/problem.ts';
import type { Template } from '#lib/model/template.ts';
import { releaseTables, type FactTables } from '#lib/sql/fact-tables.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import type { CheckResult, ReadProgress } from './check-protocol.ts';
import { fittingFiles } from './drop-limit.ts';
import { FileChecker, type FileRequest } from './file-checker.ts';
import { rememberChoices, rememberedChoices, rememberedTemplates, rememberTemplates } from './remembered.ts';
import { layOver, takeAway } from './tab-layers.ts';

/** Files of this size take longer to read than the engine to start. */
const largeBytes = 2 ** 20;

/** `checked`: the result waits for the reader; `used`: the charts of this tab show it. */
export type SessionState =
	| { readonly kind: 'empty' }
	| { readonly kind: 'reading'; readonly progress: ReadProgress | null }
	| { readonly kind: 'checked' | 'used'; readonly result: CheckResult }
	| { readonly kind: 'stopped' | 'failed' };

/** Whether clean files go into the charts by themselves. */
export type Consent = 'when_clean' | 'on_request';

/** The files of this tab, checked together as one delivery, and what has become of them. */
export class DropSession {
	files = $state.raw<readonly File[]>([]);
	/** Files that were not read because of their size. */
	tooLarge = $state.raw<readonly string[]>([]);
	state = $state.raw<SessionState>({ kind: 'empty' });
	choices = $state.raw<Choices>(rememberedChoices());
	/** Forms that the reader has described. */
	templates = $state.raw<readonly Template[]>(rememberedTemplates());

	readonly #app: App;
	#checker: FileChecker | null = null;
	/** One that waits for files. */
	#spare: FileChecker | null = null;
	#consent: Consent = 'on_request';
	#laid: Promise<ReadonlyMap<DatasetId, FactTables>> | null = null;

	constructor(app: App) {
		this.#app = app;
	}

	/** What the check has found; null while there is nothing. */
	get result(): CheckResult | null {
		return 'result' in this.state ? this.state.result : null;
	}

	/** The charts of this tab show the files. */
	get used(): boolean {
		return this.state.kind === 'used';
	}

	/** Files are being dragged or chosen: what reads them comes up meanwhile, and the engine where they will be charted. */
	async expect(consent: Consent): Promise<void> {
		if (consent === 'when_clean') void this.#startEngine();
		if (this.#spare?.isAlive) return;
		const spare = new FileChecker();
		this.#spare = spare;
		await this.#app.site().then(
			({ units }) => spare.know(units),
			() => {}
		);
	}

	add(added: readonly File[], consent: Consent): Promise<void> {
		const names = new Set(added.map((file) => file.name));
		const kept = this.files.filter((file) => !names.has(file.name));
		const fits = fittingFiles(kept, added);
		this.tooLarge = added.filter((file) => !fits.includes(file)).map((file) => file.name);
		this.files = [...kept, ...fits];
		this.#consent = consent;
		return fits.length === 0 ? Promise.resolve() : this.check();
	}

	remove(file: File): Promise<void> {
		this.files = this.files.filter((one) => one !== file);
		return this.check();
	}

	clear(): Promise<void> {
		this.files = [];
		this.tooLarge = [];
		return this.check();
	}

	/** Remembers an answer and checks again with it. */
	answer(key: string, value: string): Promise<void> {
		this.choices = { ...this.choices, [key]: value };
		rememberChoices(this.choices);
		return this.check();
	}

	forgetAnswers(): Promise<void> {
		this.choices = {};
		rememberChoices(this.choices);
		return this.check();
	}

	/** Takes a form that the reader described and checks again with it; one of the same id is replaced. */
	addTemplate(template: Template): Promise<void> {
		this.templates = [template, ...this.templates.filter((one) => one.id !== template.id)];
		rememberTemplates(this.templates);
		return this.check();
	}

	/** Ends the reading at once. */
	cancel(): void {
		this.#checker?.stop();
		this.#checker = null;
		this.state = { kind: 'stopped' };
	}

	/** Checks all files from the beginning. */
	async check(): Promise<void> {
		this.#checker?.stop();
		const consent = this.used ? 'when_clean' : this.#consent;
		this.#app.showTab(new Map(), '');
		this.#free();
		if (this.files.length === 0) {
			this.#checker = null;
			this.state = { kind: 'empty' };
			return;
		}
		const checker = this.#spare?.isAlive ? this.#spare : new FileChecker();
		this.#spare = null;
		this.#checker = checker;
		this.state = { kind: 'reading', progress: null };
		if (this.#isLarge) void this.#startEngine();
		try {
			const { units, manifest } = await this.#app.site();
			checker.know(units);
			const { files, choices, templates } = this;
			const { releasedOn } = manifest;
			const result = await checker.check({ kind: 'check', files, choices, templates, releasedOn }, (progress) => {
				if (this.#checker !== checker) return;
				this.state = { kind: 'reading', progress };
				for (const dataset of progress.datasets) void this.#openBelow(dataset);
			});
			if (this.#checker !== checker) return;
			this.state = { kind: 'checked', result };
			if (consent === 'when_clean' && isClean(result)) await this.use();
		} catch {
			if (this.#checker === checker) this.state = { kind: 'failed' };
		}
	}

	get #isLarge(): boolean {
		return this.files.reduce((sum, file) => sum + file.size, 0) >= largeBytes;
	}

	/** The engine comes up while large files are still being read; what goes wrong is told when it is needed. */
	async #startEngine(): Promise<void> {
		await this.#app
			.wasm()
			.then((engine) => engine.start())
			.catch(() => {});
	}

	/** So does what these will be laid over, once it is known. */
	async #openBelow(dataset: DatasetId): Promise<void> {
		if (!this.#isLarge) return;
		await this.#app
			.wasm()
			.then((engine) => engine.open(releaseTables(dataset).databases))
			.catch(() => {});
	}

	/** The tables that the files would make, for a look at them before they are used. */
	tables(): Promise<ReadonlyMap<DatasetId, FactTables>> {
		if (this.#laid) return this.#laid;
		const datasets = this.result?.datasets ?? [];
		const tables = this.#app.wasm().then((engine) => layOver(datasets, engine));
		this.#laid = tables;
		tables.catch(() => {
			if (this.#laid === tables) this.#laid = null;
		});
		return tables;
	}

	/** Frees the tables of the check before; what goes wrong is not missed. */
	#free(): void {
		const laid = this.#laid;
		this.#laid = null;
		if (laid)
			Promise.all([laid, this.#app.wasm()])
				.then(([tables, engine]) => takeAway(tables, engine))
				.catch(() => {});
	}

	/** Shows the clean rows in all charts of this tab. */
	async use(): Promise<void> {
		const { result } = this;
		if (!result) return;
		try {
			const tables = await this.tables();
			if (this.result !== result) return;
			const through = result.datasets.reduce((last, one) => (one.through > last ? one.through : last), '');
			this.#app.showTab(tables, through);
			this.state = { kind: 'used', result };
		} catch {
			if (this.result === result) this.state = { kind: 'failed' };
		}
	}

	/** Takes the files out of the charts; their check stays. */
	unuse(): void {
		this.#app.showTab(new Map(), '');
		if (this.result) this.state = { kind: 'checked', result: this.result };
	}

	/** A file made of what was checked: the clean rows, or the report. */
	file(request: FileRequest): Promise<Uint8Array<ArrayBuffer>> {
		return this.#checker ? this.#checker.file(request) : Promise.reject(new Error('nothing is checked'));
	}
}

/** There is something to use, and no error in it. */
export function isClean({ datasets, problems, unmapped }: CheckResult): boolean {
	return datasets.length > 0 && unmapped.length === 0 && !problems.some(({ severity }) => severity === 'error');
}
