import { foldText } from '#lib/model/text.ts';

/** What a note of the conversion table says about the people of an old commune. */
export type NoteShare = 'whole' | 'all_people' | 'land_only' | 'part';

/** Reads a note; its spelling in the official table is uneven. Null where it says nothing that is known. */
export function shareOfNote(note: string): NoteShare | null {
	const text = foldText(note)
		.replace(/[.,;]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (/khong co dan|khong gom dan so/.test(text)) return 'land_only';
	if (/toan bo (quy mo )?dan so/.test(text)) return /mot phan/.test(text) ? 'all_people' : 'whole';
	if (/mot phan/.test(text)) return /dan so|^nhap mot phan$|^mot phan$/.test(text) ? 'part' : landOrNull(text);
	return /^(nhap )?(toan bo|nguyen trang)|^giu nguyen|^doi ten/.test(text) ? 'whole' : null;
}

const landOrNull = (text: string) => (/^(nhap )?mot phan dien tich( tu nhien)?$/.test(text) ? 'land_only' : null);
