import type { Messages } from '../messages.ts';
import { ui } from './ui.ts';

export const en: Messages = { ui };
