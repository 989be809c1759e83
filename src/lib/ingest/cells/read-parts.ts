import type { CountUnit } from '../../model/contract.ts';
import { foldText } from '../../model/text.ts';
import { integerReadings, type ReadNumber } from './read-number.ts';

/** One number of a cell, with the counts that its word may name; none where it has no word ("161/201 người"). */
export interface Part extends ReadNumber {
	readonly units: readonly CountUnit[];
}

type Readings = (text: string) => readonly ReadNumber[];

/** Words behind a number, folded. "Lượt người" is written for turns, for people, and for attendances. */
const unitWords: Readonly<Record<string, readonly CountUnit[]>> = {
	luot: ['turns', 'participants'],
	'luot tiep': ['turns'],
	'luot nguoi': ['turns', 'people', 'participants'],
	'luot cong dan': ['turns', 'people'],
	nguoi: ['people', 'participants'],
	'cong dan': ['people'],
	vu: ['cases'],
	'vu viec': ['cases'],
	don: ['petitions'],
	'don thu': ['petitions'],
	ky: ['sessions'],
	buoi: ['sessions', 'events'],
	ngay: ['sessions'],
	doan: ['groups'],
	'luot doan': ['groups'],
	'doan dong nguoi': ['groups'],
	cuoc: ['events'],
	'hoi nghi': ['events'],
	'y kien': ['opinions'],
	'kien nghi': ['opinions'],
	'mo hinh': ['models'],
	'giay khen': ['awards'],
	'bang khen': ['awards'],
	dong: ['dong'],
	vnd: ['dong'],
	ho: ['households'],
	'ho gia dinh': ['households'],
	can: ['houses'],
	nha: ['houses'],
	'can nha': ['houses'],
	'm²': ['square_metres'],
	m2: ['square_metres'],
	cong: ['workdays'],
	'ngay cong': ['workdays'],
	turns: ['turns'],
	people: ['people'],
	cases: ['cases'],
	sessions: ['sessions'],
	groups: ['groups'],
	events: ['events'],
	opinions: ['opinions'],
	models: ['models'],
	households: ['households'],
	houses: ['houses'],
	workdays: ['workdays']
};
const between = /\s*(?:[/;]|,\s|\s+(?:và|với|and)\s+)\s*/;
const numberThenWord = /^(.*?\d(?:[\d.,\s]*\d)?(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?=\s|$))?)\s*(.*)$/;

/** The numbers of a cell that holds one or two, with their words: "866 lượt/964 người"; null where it holds anything else. */
export function readParts(text: string, readings: Readings = integerReadings): readonly Part[] | null {
	const written = text.replace(/^([^(]*\d[^(]*)\(([^)]*)\)$/, '$1/$2').split(between);
	const parts = written.map((part) => readPart(part, readings));
	const known = parts.filter((part) => part !== null);
	return known.length === parts.length && known.length <= 2 ? known : null;
}

function readPart(text: string, readings: Readings): Part | null {
	const [, number = '', word = ''] = numberThenWord.exec(text.trim()) ?? [];
	const [reading, ...others] = readings(number);
	const units = word === '' ? [] : unitWords[foldText(word)];
	return reading && others.length === 0 && units ? { ...reading, units } : null;
}
