import { chart } from './chart.ts';
import { finding } from './finding.ts';
import { problem } from './problem.ts';
import { ui } from './ui.ts';

export const vi = { chart, finding, problem, ui };
