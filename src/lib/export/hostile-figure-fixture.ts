import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { FigureInput } from '../figures/figure-input.ts';

/** Names that break what is put together carelessly. */
export const hostileNames = [
	'<script>alert("x")</script> & Cộng sự',
	"=cmd|'/C calc'!A0",
	'Hòa Bình'.normalize('NFD'),
	'Phường 🏠 “Mới” \u0001\u0008\ufffe',
	'A\ud800B',
	'+1]]>--<!-- %00',
	'Tên rất dài '.repeat(30)
];

/** A figure's input with such names. */
export const hostileInput = (): FigureInput =>
	exampleInput({
		contract: receptions,
		measure: 'turns',
		from: '2024-01-01',
		to: '2024-12-31',
		grain: 'quarter',
		names: hostileNames,
		units: hostileNames.length,
		illustrative: true,
		cell: (unit, bucket) => ((unit + bucket) % 5 === 4 ? null : 10 * unit + bucket),
		mean: () => 100
	});
