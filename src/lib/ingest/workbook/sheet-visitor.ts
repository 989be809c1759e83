import type { ProblemRule, ProblemSeverity } from '../../model/problem.ts';
import type { CellProblems } from '../cell-problems.ts';
import type { MergedRange, RawCell, RawRow } from '../raw-table.ts';
import { RefusedFile } from '../refused-file.ts';
import type { XmlAttributes } from './attribute-list.ts';
import { columnName, columnOf, mostColumns, mostRows, readRange, rowOf } from './cell-reference.ts';
import { cellValue, type CellContext } from './cell-value.ts';
import { damagedXml } from './damaged-xml.ts';
import { HiddenColumns, isHidden } from './hidden-columns.ts';
import type { XmlVisitor } from './scan-xml.ts';

/** Cells of a workbook, gaps between them counted; beyond this a row of single far-off cells would fill the memory. */
const mostCells = 20_000_000;
const mostMerges = 200_000;

/** Cells left to read, shared by the sheets of a workbook. */
export interface CellBudget {
	left: number;
}

export const cellBudget = (): CellBudget => ({ left: mostCells });

/** A letter that no text has, or the one that stands for what was lost. */
const isDamaged = (text: string) => text.includes('\ufffd') || text.includes('\0');

/** Collects the rows of one sheet as its XML is read. */
export class SheetVisitor implements XmlVisitor {
	readonly rows: RawRow[] = [];
	readonly merges: MergedRange[] = [];
	readonly hidden = new Set<number>();
	readonly hiddenColumns = new HiddenColumns();
	readonly #context: CellContext;
	readonly #problems: CellProblems;
	readonly #budget: CellBudget;
	#hasRoot = false;
	#inData = false;
	#hasData = false;
	#inRow = false;
	#line = 0;
	#isHidden = false;
	#cells: RawCell[] = [];
	#column = -1;
	#type: string | null = null;
	#style = 0;
	#reference: string | null = null;
	#inCell = false;
	#value: string | null = null;
	#formula: string | null = null;
	#hasTwo = false;
	#into: 'value' | 'formula' | null = null;
	#isReading = false;
	#isSorted = true;
	/** Rows with cells, kept once they come out of order. */
	#known: Set<number> | null = null;
	/** The row was given before. */
	#isAgain = false;

	constructor(context: CellContext, problems: CellProblems, budget: CellBudget) {
		this.#context = context;
		this.#problems = problems;
		this.#budget = budget;
	}

	open(name: string, attributes: XmlAttributes): void {
		if (!this.#hasRoot) this.#openRoot(name);
		else if (name === 'sheetData') this.#openData();
		else if (name === 'mergeCell' && !this.#inData) this.#merge(attributes);
		else if (name === 'col' && !this.#inData) this.hiddenColumns.add(attributes);
		// Anchors of what floats above the sheet have rows, too.
		else if (this.#hasData && !this.#inData) return;
		else if (name === 'row') this.#openRow(attributes);
		else if (name === 'c') this.#openCell(attributes);
		else if (this.#inCell) this.#openInside(name);
	}

	#openRoot(name: string): void {
		if (name !== 'worksheet') throw damagedXml();
		this.#hasRoot = true;
	}

	#openData(): void {
		if (this.#hasData) throw damagedXml();
		this.#inData = this.#hasData = true;
	}

	close(name: string): void {
		if (!this.#inData) return;
		if (name === 'c') this.#closeCell();
		else if (name === 'row') this.#closeRow();
		else if (name === 'v' || name === 't' || name === 'f') this.#into = null;
		else if (name === 'rPh') this.#isReading = false;
		else if (name === 'sheetData') this.#closeData();
	}

	text(text: string): void {
		if (this.#into === 'value') this.#value += text;
		else if (this.#into === 'formula') this.#formula += text;
	}

	#merge(attributes: XmlAttributes): void {
		const range = readRange(attributes.get('ref') ?? '');
		if (range && this.merges.length < mostMerges) this.merges.push(range);
	}

	#openRow(attributes: XmlAttributes): void {
		if (!this.#inData || this.#inRow) throw damagedXml();
		this.#inRow = true;
		const given = attributes.get('r');
		const line = given === null ? this.#line + 1 : Number(/^\s*\d+\s*$/.exec(given)?.[0]);
		if (Number.isNaN(line) || line < 1 || line > mostRows) throw damagedXml();
		const last = this.rows.at(-1)?.line ?? 0;
		if (line <= last) this.#isSorted = false;
		if (!this.#isSorted) this.#known ??= new Set(this.rows.map((row) => row.line));
		this.#isAgain = this.#known?.has(line) ?? false;
		this.#line = line;
		this.#isHidden = isHidden(attributes, 'ht');
		this.#cells = [];
		this.#column = -1;
	}

	#openCell(attributes: XmlAttributes): void {
		if (!this.#inRow || this.#inCell) throw damagedXml();
		const reference = attributes.get('r');
		this.#column = reference === null ? this.#column + 1 : columnOf(reference);
		if (this.#column < 0 || this.#column >= mostColumns) throw damagedXml();
		this.#reference = reference;
		this.#type = attributes.get('t');
		this.#style = Number(attributes.get('s') ?? 0);
		this.#inCell = true;
		this.#value = this.#formula = null;
		this.#hasTwo = false;
	}

	#openInside(name: string): void {
		// What stands in a value would become a part of it.
		if (this.#into !== null) throw damagedXml();
		if (name === 'rPh') this.#isReading = true;
		else if (name === 'is') this.#openValue();
		else if (name === 'v' || (name === 't' && !this.#isReading)) {
			if (name === 'v') this.#openValue();
			this.#value ??= '';
			this.#into = 'value';
		} else if (name === 'f') {
			this.#into = 'formula';
			this.#formula = '';
		}
	}

	/** Two values side by side would make one that nobody wrote. */
	#openValue(): void {
		if (this.#value === null) return;
		this.#hasTwo = true;
		this.#value += ' ';
	}

	#closeCell(): void {
		this.#inCell = false;
		this.#into = null;
		if (this.#value === null && this.#formula === null) return;
		if (this.#hasTwo) return this.#tell('error_cell', this.#value ?? '');
		const read = cellValue(
			{ type: this.#type, style: this.#style, value: this.#value, formula: this.#formula },
			this.#context
		);
		if ('value' in read) {
			if (this.#style !== 0 && typeof read.value === 'number') this.#checkFormat(read.value);
			if (typeof read.value === 'string' && isDamaged(read.value)) this.#tell('damaged_text', read.value);
			return this.#place(read.value);
		}
		const severity = read.rule === 'error_cell' ? 'warning' : 'error';
		this.#tell(read.rule, read.text, severity);
	}

	/** Without its format nobody knows whether a number is a date. */
	#checkFormat(value: number): void {
		if (this.#context.kinds[this.#style] !== undefined) return;
		this.#tell('unknown_format', String(value));
	}

	#tell(rule: ProblemRule, value: string, severity: ProblemSeverity = 'warning'): void {
		this.#problems.add(rule, { line: this.#line, column: columnName(this.#column), value, severity });
	}

	/** Gaps are filled one by one: writing far behind the end would turn the list into a slow one. */
	#place(value: RawCell): void {
		if (value === null) return;
		this.#checkPlace();
		this.#budget.left -= Math.max(1, this.#column + 1 - this.#cells.length);
		if (this.#budget.left < 0) throw new RefusedFile('too_big');
		while (this.#cells.length < this.#column) this.#cells.push(null);
		this.#cells[this.#column] = value;
	}

	/** A cell is kept where it stands, the last one of two; programs differ in what they make of them. */
	#checkPlace(): void {
		const isElsewhere = this.#reference !== null && rowOf(this.#reference) !== this.#line;
		const isTwice = (this.#cells[this.#column] ?? null) !== null;
		if (!isElsewhere && !isTwice && !this.#isAgain) return;
		this.#tell('misplaced_cell', this.#reference ?? `${columnName(this.#column)}${this.#line}`);
	}

	#closeRow(): void {
		this.#inRow = false;
		if (this.#cells.length === 0) return;
		this.#known?.add(this.#line);
		this.rows.push({ line: this.#line, cells: this.#cells });
		if (this.#isHidden) this.hidden.add(this.#line);
		this.#cells = [];
	}

	#closeData(): void {
		this.#inData = false;
		if (!this.#isSorted) this.rows.sort((one, other) => one.line - other.line);
	}
}
