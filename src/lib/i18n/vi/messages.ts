import { chart } from './chart.ts';
import { ui } from './ui.ts';

export const vi = { chart, ui };
