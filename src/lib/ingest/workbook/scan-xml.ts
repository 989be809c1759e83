import { RefusedFile } from '../refused-file.ts';
import { decodeEntities } from './xml-entities.ts';

/** Attributes of the tag just opened, by name without prefix; valid until the next tag. */
export interface XmlAttributes {
	get(name: string): string | null;
}

/** What a scan reports; names come without their prefix. */
export interface XmlVisitor {
	open(name: string, attributes: XmlAttributes): void;
	close(name: string): void;
	text(text: string): void;
}

export const damagedXml = () => new RefusedFile('unreadable', 'XLSX');
/** XML has one kind of line end, whatever a file was written with. */
const withLines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
/** What only programs that know more than the standard read: of two versions the other one is for all. */
const extensions = new Set(['extLst', 'Choice']);
const deepest = 200;
const longestToken = 1 << 24;
const [space, slash, less, equal, greater] = [0x20, 0x2f, 0x3c, 0x3d, 0x3e] as const;
const [quote, apostrophe, exclamation, question] = [0x22, 0x27, 0x21, 0x3f] as const;

/**
 * Reads XML that comes in pieces. Strict about nesting, silent about namespaces and of what extensions hold; a document
 * type, which could define entities without end, is refused. Checking every letter, as general parsers do, would take
 * longer than all the rest.
 */
export class XmlScanner implements XmlAttributes {
	#buffer = '';
	#at = 0;
	#depth: string[] = [];
	#names: string[] = [];
	#values: string[] = [];
	#count = 0;
	#hasRoot = false;
	/** How deep the element stands that is passed over; 0 where none is. */
	#passed = 0;
	readonly #visitor: XmlVisitor;

	constructor(visitor: XmlVisitor) {
		this.#visitor = visitor;
	}

	push(text: string): void {
		this.#buffer = this.#at < this.#buffer.length ? this.#buffer.slice(this.#at) + text : text;
		this.#at = 0;
		while (this.#readToken());
		if (this.#buffer.length - this.#at > longestToken) throw damagedXml();
	}

	/** Throws where the document is not complete. */
	finish(): void {
		const rest = this.#buffer.slice(this.#at);
		if (!this.#hasRoot || this.#depth.length > 0 || rest.replace(/\0/g, '').trim() !== '') throw damagedXml();
	}

	get(name: string): string | null {
		for (let at = 0; at < this.#count; at++)
			if (this.#names[at] === name) return decodeEntities(this.#values[at] ?? '');
		return null;
	}

	/** False where the rest of a token has not come yet. */
	#readToken(): boolean {
		const start = this.#buffer.indexOf('<', this.#at);
		if (start < 0) return false;
		if (start > this.#at && this.#depth.length > 0 && this.#passed === 0)
			this.#visitor.text(decodeEntities(withLines(this.#buffer.slice(this.#at, start))));
		this.#at = start;
		if (start + 1 >= this.#buffer.length) return false;
		switch (this.#buffer.charCodeAt(start + 1)) {
			case exclamation:
				return this.#readDeclaration(start);
			case question:
				return this.#skipTo('?>', start + 2) !== null;
			case slash:
				return this.#readEnd(start);
			default:
				return this.#readStart(start);
		}
	}

	/** What stands before `end`, once it has come. */
	#skipTo(end: string, from: number): string | null {
		const at = this.#buffer.indexOf(end, from);
		if (at < 0) return null;
		this.#at = at + end.length;
		return this.#buffer.slice(from, at);
	}

	#readDeclaration(start: number): boolean {
		if (this.#buffer.startsWith('<!--', start)) return this.#skipTo('-->', start + 4) !== null;
		if (this.#buffer.startsWith('<![CDATA[', start)) {
			const text = this.#skipTo(']]>', start + 9);
			if (text !== null && this.#passed === 0) this.#visitor.text(withLines(text));
			return text !== null;
		}
		if (this.#buffer.length - start < 9) return false;
		throw damagedXml();
	}

	#readEnd(start: number): boolean {
		const open = this.#depth.at(-1) ?? '';
		const end = start + 2 + open.length;
		if (open !== '' && this.#buffer.charCodeAt(end) === greater && this.#buffer.startsWith(open, start + 2))
			this.#at = end + 1;
		else {
			const name = this.#skipTo('>', start + 2);
			if (name === null) return false;
			if (open === '' || open !== name.trimEnd()) throw damagedXml();
		}
		if (this.#passed === 0) this.#visitor.close(localName(open));
		else if (this.#passed === this.#depth.length) this.#passed = 0;
		this.#depth.pop();
		return true;
	}

	#readStart(start: number): boolean {
		const buffer = this.#buffer;
		let at = start + 1;
		for (
			let code = buffer.charCodeAt(at);
			code > space && code !== slash && code !== greater;
			code = buffer.charCodeAt(++at)
		)
			if (code === less) throw damagedXml();
		const name = buffer.slice(start + 1, at);
		const end = this.#readAttributes(at);
		if (end < 0) return false;
		this.#open(name, buffer.charCodeAt(end) === slash);
		this.#at = end + (buffer.charCodeAt(end) === slash ? 2 : 1);
		return true;
	}

	#open(name: string, isEmpty: boolean): void {
		if (name === '' || this.#depth.length >= deepest || (this.#hasRoot && this.#depth.length === 0)) throw damagedXml();
		this.#hasRoot = true;
		const local = localName(name);
		const isRead = this.#passed === 0 && !extensions.has(local);
		if (isRead) this.#visitor.open(local, this);
		if (isRead && isEmpty) this.#visitor.close(local);
		if (isEmpty) return;
		this.#depth.push(name);
		if (!isRead && this.#passed === 0) this.#passed = this.#depth.length;
	}

	/** Where the tag ends, at its `>` or `/>`; -1 where that has not come yet. */
	#readAttributes(from: number): number {
		const buffer = this.#buffer;
		this.#count = 0;
		let at = from;
		for (;;) {
			while (buffer.charCodeAt(at) <= space) at++;
			const code = buffer.charCodeAt(at);
			if (code === greater) return at;
			if (code === slash) return this.#endOfEmpty(at);
			const end = this.#readAttribute(at);
			if (end < 0) return -1;
			at = end;
		}
	}

	#endOfEmpty(at: number): number {
		if (at + 1 >= this.#buffer.length) return -1;
		if (this.#buffer.charCodeAt(at + 1) !== greater) throw damagedXml();
		return at;
	}

	/** Behind the closing quotation mark, or -1. */
	#readAttribute(start: number): number {
		const buffer = this.#buffer;
		let at = start;
		for (let code = buffer.charCodeAt(at); code > space && code !== equal; code = buffer.charCodeAt(++at))
			if (code === less || code === greater || code === quote) throw damagedXml();
		const name = buffer.slice(start, at);
		while (buffer.charCodeAt(at) <= space) at++;
		if (at >= buffer.length) return -1;
		if (buffer.charCodeAt(at) !== equal) throw damagedXml();
		do at++;
		while (buffer.charCodeAt(at) <= space);
		if (at >= buffer.length) return -1;
		const mark = buffer.charCodeAt(at);
		if (mark !== quote && mark !== apostrophe) throw damagedXml();
		const end = buffer.indexOf(mark === quote ? '"' : "'", at + 1);
		if (end < 0) return -1;
		if (!name.startsWith('xmlns')) {
			this.#names[this.#count] = localName(name);
			this.#values[this.#count++] = buffer.slice(at + 1, end);
		}
		return end + 1;
	}
}

function localName(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}
