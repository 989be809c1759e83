import { fileColumns } from '../../model/columns.ts';
import type { DatasetContract } from '../../model/contract.ts';
import { calendars } from '../../model/period.ts';
import type { ColumnTarget, CountTarget, Template, TemplateColumn } from '../../model/template.ts';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isLocal = (value: unknown) => isRecord(value) && isText(value.vi) && isText(value.en);

/** A form that was saved as JSON; null where it is no form of one of these datasets. */
export function readTemplate(text: string, contracts: readonly DatasetContract[]): Template | null {
	const value = parse(text);
	if (!isRecord(value)) return null;
	const contract = contracts.find(({ id }) => id === value.dataset);
	const isNamed = isText(value.id) && isLocal(value.label) && isLocal(value.act) && isTexts(value.titles);
	const isDated = isTextOrNull(value.validFrom) && isTextOrNull(value.validTo);
	if (!contract || !isNamed || !isDated || !isText(value.calendar) || !(value.calendar in calendars)) return null;
	const { columns } = value;
	const isWhole = Array.isArray(columns) && columns.length > 0 && columns.every((one) => isColumn(one, contract));
	return isWhole ? (value as unknown as Template) : null;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isColumn(value: unknown, contract: DatasetContract): value is TemplateColumn {
	if (!isRecord(value) || !isTextOrNull(value.number) || !isRecord(value.target)) return false;
	const isPath = Array.isArray(value.path) && value.path.length > 0 && value.path.every(isTexts);
	return isPath && isTarget(value.target, contract);
}

function isTarget(value: Json, contract: DatasetContract): boolean {
	const kind = value.kind as ColumnTarget['kind'];
	switch (kind) {
		case 'unit':
		case 'parent':
		case 'period':
		case 'ignored':
			return true;
		case 'column':
			return fileColumns(contract).some(({ id }) => id === value.id);
		case 'count':
			return isCount(value, contract);
		case 'sum':
			return (
				isTexts(value.of) &&
				(value.instead === undefined || (isRecord(value.instead) && isCount(value.instead, contract)))
			);
		default:
			return false;
	}
}

function isCount({ measure, where }: Json & Partial<CountTarget>, contract: DatasetContract): boolean {
	const isKnown = contract.measures.some(({ id, kind }) => kind === 'count' && id === measure);
	return (
		isKnown &&
		isRecord(where) &&
		Object.entries(where).every(([dimension, member]) =>
			contract.dimensions.some(({ id, members }) => id === dimension && members.some((one) => one.id === member))
		)
	);
}
