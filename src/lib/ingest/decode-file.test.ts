import { describe, expect, test } from 'vitest';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { decodeFile } from './decode-file.ts';

const bytesOf = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const decode = (bytes: Uint8Array, name = 'a.csv') => decodeFile({ name, bytes });
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('what a file is, its bytes decide', () => {
	test('text', async () => {
		const [file] = await decode(new TextEncoder().encode('mã,số\n01,2\n'), 'a.xlsx');
		expect(file?.problems).toEqual([]);
		expect(file?.sheets[0]?.rows.map((row) => row.cells)).toEqual([
			['mã', 'số'],
			['01', '2']
		]);
	});

	test('Parquet', async () => {
		const columnData = [{ name: 'số', data: [1, 2], type: 'INT32' as const }];
		const [file] = await decode(new Uint8Array(parquetWriteBuffer({ columnData })));
		expect(file?.sheets[0]?.rows.map((row) => row.cells)).toEqual([['số'], [1], [2]]);
	});

	test('UTF-16 without a byte order mark, and other encodings', async () => {
		const [wide] = await decode(Uint8Array.from(utf16('a;b\n1;2\n')));
		expect(wide?.sheets[0]?.rows.map((row) => row.cells)).toEqual([
			['a', 'b'],
			['1', '2']
		]);
		const [tcvn3] = await decode(bytesOf('H\xb5 N\xe9i\t5\n'));
		expect(tcvn3?.sheets[0]?.rows.map((row) => row.cells)).toEqual([['Hà Nội', '5']]);
		expect(tcvn3?.problems).toMatchObject([{ rule: 'other_encoding', severity: 'note', detail: 'TCVN3' }]);
	});

	const ole = (name: string) => {
		const bytes = new Uint8Array(1024);
		bytes.set(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'));
		bytes.set(utf16(name), 640);
		return bytes;
	};
	test.each([
		['nothing', new Uint8Array(), 'empty_file', null],
		['Excel 97', ole('Workbook'), 'old_workbook', null],
		['Excel 5', ole('Book'), 'old_workbook', null],
		['a workbook with a password', ole('EncryptedPackage'), 'encrypted', null],
		['Word 97', ole('WordDocument'), 'not_a_table', 'DOC'],
		['an encrypted Parquet file', bytesOf('PARE0000PARE'), 'encrypted', 'Parquet'],
		['a cut Parquet file', bytesOf('PAR1\0\0\0\0'), 'unreadable', 'cut'],
		['PDF', bytesOf('%PDF-1.7\n'), 'not_a_table', 'PDF'],
		['PNG', bytesOf('\x89PNG\r\n'), 'not_a_table', 'PNG'],
		['RAR', bytesOf('Rar!\x1a\x07'), 'not_a_table', 'RAR'],
		['a page called workbook', bytesOf('\xef\xbb\xbf <html><table><tr>'), 'not_a_table', 'HTML'],
		['other bytes', bytesOf('a\0b'), 'not_a_table', 'NUL']
	])('%s', async (_, bytes, rule, detail) => {
		const [file] = await decode(bytes, 'số liệu.xlsx');
		expect(file).toMatchObject({ file: 'số liệu.xlsx', sheets: [], problems: [{ rule, detail, severity: 'error' }] });
	});
});
