import type { Unit } from '#lib/model/unit.ts';

const firstCode = 50_000;

/** As many communes as asked for, below the first unit of the widest level; no code is one of the site's. */
export function communeList(site: readonly Unit[], count: number): Unit[] {
	const taken = new Set(site.map((unit) => unit.code));
	const parent = site.find((unit) => unit.level === 'province')?.id ?? null;
	const communes: Unit[] = [];
	for (let code = firstCode; communes.length < count; code++) {
		if (taken.has(String(code))) continue;
		communes.push({
			id: `x-${code}`,
			code: String(code),
			name: `Xã Số ${code}`,
			shortName: `Số ${code}`,
			kind: 'government',
			level: 'commune',
			division: 'xa',
			parent,
			validFrom: '2000-01-01',
			validTo: null
		});
	}
	return communes;
}
