import { foldText } from '#lib/model/text.ts';

/** What a column of the statistics office's lists holds; `code` and `name` are those of the list's own level. */
const synonyms = {
	oldCode: ['ma xa cu', 'ma px cu', 'ma phuong xa cu', 'ma dvhc cu', 'ma cu', 'ma dvhc truoc sap xep', 'ma xa truoc'],
	oldName: ['ten xa cu', 'ten px cu', 'ten phuong xa cu', 'ten dvhc cu', 'ten cu', 'phuong xa cu', 'dvhc cu', 'xa cu'],
	newCode: ['ma xa moi', 'ma px moi', 'ma phuong xa moi', 'ma dvhc moi', 'ma moi', 'ma dvhc sau sap xep', 'ma xa sau'],
	newName: [
		...['ten xa moi', 'ten px moi', 'ten phuong xa moi', 'ten dvhc moi', 'ten moi', 'phuong xa moi', 'dvhc moi'],
		'xa moi'
	],
	provinceCode: ['ma tp', 'ma tinh', 'ma tinh tp', 'ma tinh thanh pho', 'ma tinh moi', 'ma tp moi'],
	provinceName: ['tinh thanh pho', 'ten tinh', 'tinh tp', 'tinh', 'ten tinh thanh pho', 'ten tinh moi'],
	districtCode: ['ma qh', 'ma huyen', 'ma quan huyen', 'ma qh cu', 'ma huyen cu'],
	districtName: ['quan huyen', 'ten huyen', 'huyen', 'ten quan huyen', 'quan huyen cu', 'ten huyen cu'],
	code: ['ma', 'ma px', 'ma xa', 'ma phuong xa', 'ma dvhc', 'ma so'],
	name: ['ten', 'phuong xa', 'ten xa', 'ten phuong xa', 'ten dvhc', 'ten don vi hanh chinh'],
	type: ['cap', 'loai', 'loai hinh', 'loai dvhc'],
	note: ['ghi chu', 'noi dung', 'ghi chu sap xep'],
	act: ['can cu', 'nghi quyet', 'van ban', 'so nghi quyet']
} as const;

export type ListColumn = keyof typeof synonyms;

const columnOf: ReadonlyMap<string, ListColumn> = new Map(
	Object.entries(synonyms).flatMap(([column, names]) => names.map((name) => [name, column as ListColumn] as const))
);

/** Where each column stands in a header, by any of its names. */
export function mapListHeader(header: readonly unknown[]): ReadonlyMap<ListColumn, number> {
	const columns = new Map<ListColumn, number>();
	for (const [at, cell] of header.entries()) {
		const name = foldText(String(cell ?? '').replace(/[/().:_]+/g, ' '));
		const column = columnOf.get(name);
		if (column && !columns.has(column)) columns.set(column, at);
	}
	return columns;
}

/** The lists that can be read: two of units before, one of units after, and what became of the former. */
export type ListKind = 'districts' | 'old_communes' | 'new_communes' | 'conversion';

/** The list that a header belongs to; null where it names too little. Districts and new communes may look alike. */
export function listKind(columns: ReadonlyMap<ListColumn, number>): ListKind | null {
	const has = (...names: ListColumn[]) => names.every((name) => columns.has(name));
	if (has('oldCode', 'newCode', 'note')) return 'conversion';
	if (has('code', 'name', 'districtCode', 'districtName')) return 'old_communes';
	if (has('districtCode', 'districtName', 'provinceCode')) return 'districts';
	return has('code', 'name', 'provinceCode', 'provinceName') ? 'new_communes' : null;
}
