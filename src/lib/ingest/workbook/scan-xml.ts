import { AttributeList, type XmlAttributes } from './attribute-list.ts';
import { damagedXml } from './damaged-xml.ts';
import { Namespaces } from './namespaces.ts';
import { decodeEntities } from './xml-entities.ts';

/** What a scan reports; names come without their prefix, those of another vocabulary than the root's behind a colon. */
export interface XmlVisitor {
	open(name: string, attributes: XmlAttributes): void;
	close(name: string): void;
	text(text: string): void;
}

/** XML has one kind of line end, whatever a file was written with. */
const withLines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
/** Of two versions, around the one that is for all programs. */
const alternatives = new Set([':AlternateContent', ':Fallback']);
/** What only programs that know more than the standard read. */
const isExtension = (name: string) => (name.startsWith(':') ? !alternatives.has(name) : name === 'extLst');
const deepest = 200;
const longestToken = 1 << 24;
const [space, slash, less, equal, greater] = [0x20, 0x2f, 0x3c, 0x3d, 0x3e] as const;
const [quote, apostrophe, exclamation, question] = [0x22, 0x27, 0x21, 0x3f] as const;

/**
 * Reads XML that comes in pieces. Strict about nesting, silent about what extensions hold; a document
 * type, which could define entities without end, is refused. Checking every letter, as general parsers do, would take
 * longer than all the rest.
 */
export class XmlScanner {
	#buffer = '';
	#at = 0;
	#depth: string[] = [];
	readonly #namespaces = new Namespaces();
	readonly #attributes = new AttributeList(this.#namespaces);
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
		if (!this.#hasRoot || this.#depth.length > 0 || !isBlank(rest)) throw damagedXml();
	}

	/** False where the rest of a token has not come yet. */
	#readToken(): boolean {
		const start = this.#buffer.indexOf('<', this.#at);
		if (start < 0) return false;
		if (start > this.#at) this.#readText(this.#buffer.slice(this.#at, start));
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

	/** Around the root is room for blanks only; some programs fill up with zeros. */
	#readText(text: string): void {
		if (this.#depth.length === 0 && !isBlank(text)) throw damagedXml();
		if (this.#depth.length > 0 && this.#passed === 0) this.#visitor.text(decodeEntities(withLines(text)));
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
			if (this.#depth.length === 0) throw damagedXml();
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
		if (this.#passed === 0) this.#visitor.close(this.#namespaces.nameOf(open));
		else if (this.#passed === this.#depth.length) this.#passed = 0;
		this.#namespaces.leave(this.#depth.length);
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
		const depth = this.#depth.length + 1;
		if (this.#passed === 0) this.#attributes.declare(depth);
		if (!this.#hasRoot) this.#namespaces.openRoot(name);
		this.#hasRoot = true;
		const isRead = this.#passed === 0 && this.#openRead(this.#namespaces.nameOf(name), isEmpty);
		if (isEmpty) return this.#namespaces.leave(depth);
		this.#depth.push(name);
		if (!isRead && this.#passed === 0) this.#passed = depth;
	}

	/** False where what the element holds is not to be read. */
	#openRead(name: string, isEmpty: boolean): boolean {
		this.#visitor.open(name, this.#attributes);
		if (isExtension(name)) return false;
		if (isEmpty) this.#visitor.close(name);
		return true;
	}

	/** Where the tag ends, at its `>` or `/>`; -1 where that has not come yet. */
	#readAttributes(from: number): number {
		const buffer = this.#buffer;
		this.#attributes.clear();
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
		this.#attributes.add(name, buffer.slice(at + 1, end));
		return end + 1;
	}
}

const isBlank = (text: string) => text.replace(/\0/g, '').trim() === '';
