import { expect, it } from 'vitest';
import { messagesOf } from '../i18n/messages.ts';
import { scopeText } from './scope-text.ts';

it.each([
	['vi', [], 'Toàn bộ'],
	['vi', ['Quận Đống Đa'], 'Quận Đống Đa'],
	['vi', ['Quận Đống Đa', 'Quận Ba Đình', 'Quận Hoàn Kiếm'], '3 đơn vị'],
	['en', [], 'All areas'],
	['en', ['Quận Đống Đa', 'Quận Ba Đình'], '2 units']
] as const)('%s: %j is "%s"', (locale, names, text) =>
	expect(scopeText(names, messagesOf(locale).ui.scope)).toBe(text)
);
