/** A path of straight lines in relative steps of a tenth of a pixel; other paths only rounded. */
export function slimPath(path: string): string {
	if (!/^[MLlZz\d\s.,-]+$/.test(path)) return path.replace(/-?\d+\.\d+/g, (number) => text(tenths(Number(number))));
	let [x, y] = [0, 0];
	let out = '';
	let last = '';
	for (const [, command = '', numbers = ''] of path.matchAll(/([MLlZz])([^MLlZz]*)/g)) {
		if (command === 'Z' || command === 'z') {
			out += 'z';
			last = 'z';
			continue;
		}
		const values = [...numbers.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(([number]) => Number(number));
		for (let index = 0; index + 1 < values.length; index += 2) {
			const relative = command === 'l';
			const next = [values[index]!, values[index + 1]!] as const;
			const [nextX, nextY] = relative ? [x + tenths(next[0]), y + tenths(next[1])] : [tenths(next[0]), tenths(next[1])];
			const move = command === 'M' && index === 0;
			const [a, b] = move ? [nextX, nextY] : [nextX - x, nextY - y];
			const letter = move ? 'M' : last === 'l' ? (a < 0 ? '' : ' ') : 'l';
			out += `${letter}${text(a)}${b < 0 ? '' : ' '}${text(b)}`;
			last = move ? 'M' : 'l';
			[x, y] = [nextX, nextY];
		}
	}
	return out;
}

const tenths = (value: number) => Math.round(value * 10);
const text = (value: number) => String(value / 10).replace(/^(-?)0\./, '$1.');
