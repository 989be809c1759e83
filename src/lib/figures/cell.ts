import { wilsonMargin } from '../insight/wilson.ts';
import type { Measure } from '../model/contract.ts';
import { numberAt, textAt } from '../model/result.ts';
import type { Transform } from '../model/query.ts';
import { hiddens, qualifiers, statuses } from '../model/status.ts';
import type { Qualifier, Status } from '../model/status.ts';
import type { ResultTable } from '../model/result.ts';
import { rowGrain } from './buckets.ts';
import { seenFrom } from './lens.ts';
import type { FigureInput, UnitFacts } from './figure-input.ts';
import type { Bucket, Cell } from './figure-base.ts';

/** A cell with the occurrences behind it, for what may be ranked and claimed. */
export interface CountedCell extends Cell {
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Against targets: the most that was asked for, and the denominator of a ratio. */
	readonly most?: number;
	readonly each?: number;
	/** The bucket is not over or is asked for in part, or the unit did not exist throughout it. */
	readonly cut: boolean;
}

/** The measure that a figure shows. Throws where the contract lacks it. */
export function measureOf({ view, contract }: Pick<FigureInput, 'view' | 'contract'>): Measure {
	const id = view.query.measures[0];
	const measure = contract.measures.find((candidate) => candidate.id === id);
	if (!measure) throw new Error(`${contract.id} has no measure ${String(id)}`);
	return measure;
}

type CellInput = Pick<FigureInput, 'view' | 'contract' | 'context'>;

/** The cell of one row of `table`. */
export function cellAt(
	input: CellInput,
	table: ResultTable,
	row: number,
	bucket: Bucket,
	unit?: UnitFacts
): CountedCell {
	const measure = measureOf(input);
	const { id } = measure;
	const mark = textAt(table, `${id}__qualifier`, row);
	const isHidden = hiddens.some((one) => one === mark);
	const status = isHidden ? 'suppressed' : oneOf<Status>(statuses, textAt(table, 'status', row), 'reported');
	const value = status === 'suppressed' ? null : numberAt(table, shownColumn(measure, input.view.query.transform), row);
	const cut = isCutShort(input, table, row, bucket, unit);
	const coverage = coverageAt(table, row, 'periods');
	return {
		value,
		status: value === null && (status === 'reported' || status === 'reported_zero') ? 'not_applicable' : status,
		qualifier: oneOf<Qualifier>(qualifiers, mark, 'exact'),
		provisional: numberAt(table, 'provisional', row) === 1,
		partial: cut || (coverage !== null && coverage.reported < coverage.due),
		coverage,
		numerator: numberAt(table, `${id}__numerator`, row),
		denominator: numberAt(table, `${id}__denominator`, row),
		cut,
		...askedAt(id, table, row),
		...marginAt(input, table, row),
		...(mark === 'below' && input.contract.suppression ? { below: input.contract.suppression.below } : {})
	};
}

/** What only an answer about targets has. */
function askedAt(id: string, table: ResultTable, row: number): Pick<CountedCell, 'most' | 'each'> {
	const [most, each] = [numberAt(table, `${id}__most`, row), numberAt(table, `${id}__each`, row)];
	return { ...(most === null ? {} : { most }), ...(each === null ? {} : { each }) };
}

/** Of a share of answers, where it is shown as such. */
function marginAt(input: CellInput, table: ResultTable, row: number): Pick<Cell, 'margin'> {
	const measure = measureOf(input);
	const isShare = input.view.query.transform.kind === 'absolute' || input.view.query.transform.kind === 'to_date';
	if (measure.kind !== 'ratio' || !measure.poll || !isShare) return {};
	const { id } = measure;
	const margin = wilsonMargin(
		numberAt(table, `${id}__numerator`, row) ?? 0,
		numberAt(table, `${id}__denominator`, row) ?? 0
	);
	return margin ? { margin } : {};
}

/** The column that a figure shows: of a change, its percentage, or the difference of a ratio. */
function shownColumn({ id, kind }: Measure, transform: Transform): string {
	if (transform.kind !== 'change') return id;
	return kind === 'ratio' ? `${id}__change` : `${id}__percent`;
}

/** The cell of a bucket for which there is no row: the unit owed nothing then. */
export function emptyCell(bucket: Bucket, context: FigureInput['context']): CountedCell {
	const status: Status = bucket.end > context.dataThrough ? 'not_due' : 'not_applicable';
	return {
		value: null,
		status,
		qualifier: 'exact',
		provisional: false,
		partial: false,
		coverage: null,
		numerator: null,
		denominator: null,
		cut: false
	};
}

/** Reports or units in and due, as one row says it. */
export function coverageAt(table: ResultTable, row: number, of: 'periods' | 'units') {
	const due = numberAt(table, `${of}_due`, row);
	const reported = numberAt(table, `${of}_reported`, row);
	return due === null || reported === null ? null : { reported, due };
}

function isCutShort(input: CellInput, table: ResultTable, row: number, bucket: Bucket, unit?: UnitFacts): boolean {
	const seen = unit && seenFrom(input, unit);
	const cut = seen !== undefined && (seen.validFrom > bucket.start || (seen.validTo ?? bucket.end) < bucket.end);
	if (rowGrain(input.view.query) === null) return cut;
	return cut || isCut(input, bucket) || numberAt(table, 'partial', row) === 1;
}

/** The bucket is not over, or the query asks for a part of it only. */
export function isCut({ view, context }: CellInput, bucket: Bucket): boolean {
	if (rowGrain(view.query) === null) return false;
	const { start, end } = view.query.time;
	return bucket.end > context.dataThrough || bucket.start < start || bucket.end > end;
}

function oneOf<Key extends string>(known: Record<Key, unknown>, text: string | null, fallback: Key): Key {
	return text !== null && Object.hasOwn(known, text) ? (text as Key) : fallback;
}
