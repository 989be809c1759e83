import { ui } from './ui.ts';

export const vi = { ui };
