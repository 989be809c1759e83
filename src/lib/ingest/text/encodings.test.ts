import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { mendFontText } from './mend-text.ts';

const text = 'Đơn vị,Số lượt\nPhường Đống Đa,5\nXã Phúc Thọ,7\nThành phố Thanh Hóa,1166\n';
const rows = text
	.trim()
	.split('\n')
	.map((line) => line.split(','));

const utf8 = (from: string) => new TextEncoder().encode(from);
const latin1 = (from: string) => Uint8Array.from(from, (letter) => letter.charCodeAt(0));
const wide = (from: string, bigEndian: boolean) => {
	const bytes = new DataView(new ArrayBuffer(from.length * 2));
	[...from].forEach((letter, at) => bytes.setUint16(at * 2, letter.charCodeAt(0), !bigEndian));
	return new Uint8Array(bytes.buffer);
};
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const decode = (bytes: Uint8Array) => {
	const { sheet, problems } = decodeText('a.csv', bytes);
	return {
		rows: sheet?.rows.map(({ cells }) => cells) ?? null,
		problems: problems.map(({ rule, severity, line, detail }) => ({ rule, severity, line, detail }))
	};
};
const note = (detail: string) => [{ rule: 'other_encoding', severity: 'note', line: null, detail }];

/** The same table by the bytes of each encoding, written out by hand from its code chart. */
const cp1258 =
	'\xd0\xf5n vi\xf2,S\xf4\xec l\xfd\xf5\xf2t\nPh\xfd\xf5\xccng \xd0\xf4\xecng \xd0a,5\nX\xe3\xde'.replace(
		'\xe3\xde',
		'a\xde'
	) + ' Ph\xfac Tho\xf2,7\nTh\xe0nh ph\xf4\xec Thanh H\xf3a,1166\n';
const tcvn3 =
	'\xa7\xacn v\xde,S\xe8 l\xad\xeet\nPh\xad\xeang \xa7\xe8ng \xa7a,5\nX\xb7 Ph\xf3c Th\xe4,7\nTh\xb5nh ph\xe8 Thanh H\xe3a,1166\n';
const vni =
	'\xd1\xf4n v\xf2,So\xe1 l\xf6\xf4\xeft\nPh\xf6\xf4\xf8ng \xd1o\xe1ng \xd1a,5\nXa\xf5 Phu\xf9c Tho\xef,7\nTha\xf8nh pho\xe1 Thanh Ho\xf9a,1166\n';
const western1252 = (from: Uint8Array) =>
	new TextDecoder('latin1').decode(from).replace(/[\x80-\x9f]/g, (letter) => {
		const specials = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
		return specials[letter.charCodeAt(0) - 0x80] ?? letter;
	});

describe('the encoding is found', () => {
	test.each<[string, Uint8Array, ReturnType<typeof note>]>([
		['UTF-8', utf8(text), []],
		['UTF-8 with a byte order mark', utf8(`\ufeff${text}`), []],
		['UTF-8 in parts (NFD)', utf8(text.normalize('NFD')), []],
		['UTF-16LE with a byte order mark', wide(`\ufeff${text}`, false), []],
		['UTF-16BE with a byte order mark', wide(`\ufeff${text}`, true), []],
		['UTF-16LE', wide(text, false), note('UTF-16LE')],
		['UTF-16BE', wide(text, true), note('UTF-16BE')],
		['Windows-1258', latin1(cp1258), note('Windows-1258')],
		['TCVN3', latin1(tcvn3), note('TCVN3')],
		['VNI', latin1(vni), note('VNI')],
		['TCVN3 letters saved as UTF-8', utf8(tcvn3), note('TCVN3')],
		['VNI letters saved as UTF-8', utf8(vni), note('VNI')],
		['Windows-1258 read as Windows-1252', utf8(cp1258), note('Windows-1258')],
		['UTF-8 read as Windows-1252', utf8(western1252(utf8(text))), note('mojibake')],
		['UTF-8 read as Windows-1252 twice', utf8(western1252(utf8(western1252(utf8(text))))), note('mojibake')]
	])('%s', (_, bytes, problems) => expect(decode(bytes)).toEqual({ rows, problems }));

	test('a word or two are enough', () => {
		expect(decode(utf8('HÃ  Ná»™i,1\nx,2\n')).rows?.[0]).toEqual(['Hà Nội', '1']);
		expect(decode(latin1('H\xb5 N\xe9i,1\nx,2\n')).rows?.[0]).toEqual(['Hà Nội', '1']);
		expect(decode(latin1('Ha\xf8 No\xe4i,1\nx,2\n')).rows?.[0]).toEqual(['Hà Nội', '1']);
	});
	test('capitals of TCVN3 are raised with their word', () => {
		expect(decode(latin1('HUY\xd6N \xa7\xabNG ANH,H\xb5 N\xe9i\n')).rows).toEqual([['HUYỆN ĐÔNG ANH', 'Hà Nội']]);
	});
});

describe('other languages stay as they are', () => {
	test.each([
		['French', 'Prénom,Âge\nHélène,é\nFrançois,à\nNoël,où\n'],
		['German', 'Name,Größe\nMüller,für\nJäger,über\nGroß,schön\n'],
		['Spanish', 'año,más\nniño,tú\nespañol,sí\n'],
		['units', 'a,b\n5 µm,10 m²\n7 µg,20 °C\n']
	])('%s', (_, from) => {
		const expected = from
			.trim()
			.split('\n')
			.map((line) => line.split(','));
		expect(decode(utf8(from))).toEqual({ rows: expected, problems: [] });
		expect(decode(latin1(from))).toEqual({ rows: expected, problems: note('Windows-1252') });
	});
	test('a lone sign of Windows-1252', () =>
		expect(decode(latin1('a,b\n1,\xa9\n'))).toEqual({
			rows: [
				['a', 'b'],
				['1', '©']
			],
			problems: note('Windows-1252')
		}));
	test('punctuation of Windows-1252', () => {
		expect(decode(latin1('a,b\n\x93x\x94,\x80 5 \x96 6\n')).rows?.[1]).toEqual(['“x”', '€ 5 – 6']);
	});
});

describe('damage is told', () => {
	test('lines in another encoding', () => {
		const bytes = join(
			utf8('Đơn vị,Số\nHà Nội,1\n'),
			latin1('Ph\xfd\xf5\xccng \xd0\xf4\xecng,2\n'),
			utf8('Đống Đa,3\n')
		);
		expect(decode(bytes)).toEqual({
			rows: [
				['Đơn vị', 'Số'],
				['Hà Nội', '1'],
				['Phường Đống', '2'],
				['Đống Đa', '3']
			],
			problems: [{ rule: 'mixed_encodings', severity: 'warning', line: 3, detail: '3' }]
		});
	});
	test('lines in another encoding with a NUL', () => {
		const bytes = join(
			utf8('Đơn vị,Số\nHà Nội,1\n'),
			latin1('Ph\xfd\xf5\xccng\0 \xd0\xf4\xecng,2\n'),
			utf8('Đống Đa,3\nBa Đình,4\n'),
			latin1('Xa\xde L\xfd\xf5ng,5\n')
		);
		expect(decode(bytes).rows?.slice(2)).toEqual([
			['Phường Đống', '2'],
			['Đống Đa', '3'],
			['Ba Đình', '4'],
			['Xã Lương', '5']
		]);
	});
	test('lines that were read wrongly before', () => {
		const from = utf8('Đơn vị,Số\nHà Nội,1\nXÃ PHÚC THỌ,2\nHuáº¿,3\nÃ\u00a0,4\nQuận 1,5\n');
		const read = decode(from);
		expect(read.rows?.slice(2, 4)).toEqual([
			['XÃ PHÚC THỌ', '2'],
			['Huế', '3']
		]);
		expect(read.problems).toEqual([{ rule: 'mixed_encodings', severity: 'warning', line: 4, detail: '4, 5' }]);
	});
	test('a NUL byte in a table', () => {
		const read = decode(utf8(`a,b\n1,2\n3\0,4\n${'5,6\n'.repeat(50)}`));
		expect(read.rows?.[2]).toEqual(['3', '4']);
		expect(read.problems).toEqual([{ rule: 'damaged_text', severity: 'warning', line: 3, detail: null }]);
	});
	test('letters lost before', () => {
		expect(decode(utf8('a,b\nPh\ufffdng,1\n')).problems).toMatchObject([{ rule: 'damaged_text', line: 2 }]);
	});
	test('letters that became question marks', () => {
		const from = 'Don vi,So\nQu?n H?i Châu,1\nTP Hà N?i,2\nHu?n Phúc Th?,3\n';
		expect(decode(latin1(from)).problems).toMatchObject([
			{ rule: 'other_encoding' },
			{ rule: 'damaged_text', severity: 'warning', line: 2 }
		]);
		const links = 'a,b\nhttp://x.vn/p?a=1,Sao?\nhttp://x.vn/p?b=2,Ai?\nhttp://x.vn/q?c=2&d=3,Đâu?\n';
		expect(decode(utf8(links)).problems).toEqual([]);
	});
	test('what is no text', () => {
		const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256);
		expect(decode(noise)).toMatchObject({ rows: null, problems: [{ rule: 'not_a_table', severity: 'error' }] });
	});
});

test('cells of a workbook are mended by their font', () => {
	expect(mendFontText('Hµ Néi', '.VnTime')).toBe('Hà Nội');
	expect(mendFontText('thµnh phè', '.VnTimeH')).toBe('THÀNH PHỐ');
	expect(mendFontText('Haø Noäi', 'VNI-Times')).toBe('Hà Nội');
	expect(mendFontText('Hµ Néi', 'Times New Roman')).toBe('Hµ Néi');
});
