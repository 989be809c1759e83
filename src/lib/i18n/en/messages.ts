import type { Messages } from '../messages.ts';
import { chart } from './chart.ts';
import { ui } from './ui.ts';

export const en: Messages = { chart, ui };
