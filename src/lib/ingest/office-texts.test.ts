import { describe, expect, test } from 'vitest';
import { readingOf, rowFacts, rows } from './office-case-fixture.ts';
import { toText, toWindows1258 } from './layout/office-fixture.ts';
import { bytesOf } from './fixture.ts';
import { decodeWestern } from './text/windows.ts';

/** UTF-16 as Excel's "Unicode Text" has it. */
function toUtf16(text: string): Uint8Array {
	const codes = [...`\ufeff${text}`].map((letter) => letter.charCodeAt(0));
	return Uint8Array.from(codes.flatMap((code) => [code & 255, code >> 8]));
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What UTF-8 looks like where a program took its bytes for those of another encoding, and saved them so. */
const mojibake = (text: string, decode: (bytes: Uint8Array) => string) => bytesOf(decode(bytesOf(text)));
const asLatin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const comma = toText(rows, ',');
const semicolon = toText(rows, ';');
const tab = toText(rows, '\t');

/** The rows in the two font encodings, by hand from their code charts. */
const tcvn3 = `\xa7\xacn v\xde;K\xfa b\xb8o c\xb8o;H\xd7nh th\xf8c ti\xd5p;S\xe8 l\xad\xeet ti\xd5p;S\xe8 ng\xad\xeai \xae\xad\xeec ti\xd5p
Qu\xcbn \xa7\xe8ng \xa7a;Qu\xfd I/2024;regular;1.166;1.200
Th\xb5nh ph\xe8 Thanh H\xe3a;Qu\xfd I/2024;head;20;100
`;
const vni = `\xd1\xf4n v\xf2;Ky\xf8 ba\xf9o ca\xf9o;H\xecnh th\xf6\xf9c tie\xe1p;So\xe1 l\xf6\xf4\xeft tie\xe1p;So\xe1 ng\xf6\xf4\xf8i \xf1\xf6\xf4\xefc tie\xe1p
Qua\xe4n \xd1o\xe1ng \xd1a;Quy\xf9 I/2024;regular;1.166;1.200
Tha\xf8nh pho\xe1 Thanh Ho\xf9a;Quy\xf9 I/2024;head;20;100
`;

describe.each<[string, Uint8Array, string[]]>([
	['01-utf8-bom', bytesOf(`\ufeff${comma}`), []],
	['01-utf8-no-bom', bytesOf(comma), []],
	['01-utf16le-tab', toUtf16(tab), []],
	['01-cp1258', toWindows1258(semicolon), ['note other_encoding']],
	['02-tcvn3', latin1(tcvn3), ['note other_encoding']],
	['02-vni', latin1(vni), ['note other_encoding']],
	['02-mojibake-windows-1252', mojibake(comma, decodeWestern), ['note other_encoding']],
	['02-mojibake-latin-1', mojibake(comma, asLatin1), ['note other_encoding']],
	['03-not-nfc', bytesOf(comma.normalize('NFD')), []],
	['07-semicolon', bytesOf(semicolon), []],
	['07-tab', bytesOf(tab), []],
	['07-sep-line', bytesOf(`sep=;\r\n${semicolon}`), []]
])('%s', (_, bytes, rules) => {
	test('is read', async () => {
		const { facts, rules: broken } = await readingOf(bytes);
		expect(facts).toEqual(rowFacts);
		expect(broken).toEqual(rules);
	});
});
