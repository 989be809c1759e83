import type { Figure } from '../figures/figure.ts';

/** A name that every file system takes: "so-luot-tiep-line-2026-09-30.png". */
export function figureFile(figure: Figure, extension: string): string {
	return `${toSlug(figure.measureLabel)}-${figure.kind.replace('_', '-')}-${figure.dataThrough}.${extension}`;
}

/** A text in plain small letters; "toan-canh" where none is left. */
export function toSlug(text: string): string {
	const bare = text
		.toLowerCase()
		.replaceAll('đ', 'd')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return bare.slice(0, 60) || 'toan-canh';
}
