import { damagedXml } from './damaged-xml.ts';
import { prefixOf, type Namespaces } from './namespaces.ts';
import { decodeEntities } from './xml-entities.ts';

/** Attributes of the tag just opened; valid until the next tag. */
export interface XmlAttributes {
	/** One without a prefix. */
	get(name: string): string | null;
	/** One that leads to a relationship: `r:id`, whatever the prefix is. */
	getLink(name: string): string | null;
}

const mostAttributes = 250;
/** Of the standard and of its strict form. */
const isLinkSpace = (uri: string) => /\/officeDocument\/(2006\/)?relationships$/.test(uri);
const isDeclaration = (name: string) => name === 'xmlns' || name.startsWith('xmlns:');

/** The attributes of one tag after the other, in lists that are kept, since there are millions of tags. */
export class AttributeList implements XmlAttributes {
	readonly #names: string[] = [];
	readonly #values: string[] = [];
	readonly #namespaces: Namespaces;
	#count = 0;
	#hasDeclarations = false;

	constructor(namespaces: Namespaces) {
		this.#namespaces = namespaces;
	}

	clear(): void {
		this.#count = 0;
		this.#hasDeclarations = false;
	}

	/** Throws a RefusedFile where there is one of this name: nobody knows which is meant. */
	add(name: string, value: string): void {
		if (this.#count === mostAttributes) throw damagedXml();
		for (let at = 0; at < this.#count; at++) if (this.#names[at] === name) throw damagedXml();
		this.#hasDeclarations ||= isDeclaration(name);
		this.#names[this.#count] = name;
		this.#values[this.#count++] = value;
	}

	get(name: string): string | null {
		for (let at = 0; at < this.#count; at++)
			if (this.#names[at] === name) return decodeEntities(this.#values[at] ?? '');
		return null;
	}

	getLink(name: string): string | null {
		for (let at = 0; at < this.#count; at++) {
			const one = this.#names[at] ?? '';
			if (one.endsWith(`:${name}`) && isLinkSpace(this.#namespaces.uriOf(prefixOf(one))))
				return decodeEntities(this.#values[at] ?? '');
		}
		return null;
	}

	/** Declares the prefixes that the element at a depth gives a meaning. */
	declare(depth: number): void {
		if (!this.#hasDeclarations) return;
		for (let at = 0; at < this.#count; at++) {
			const name = this.#names[at] ?? '';
			if (isDeclaration(name)) this.#namespaces.declare(name, decodeEntities(this.#values[at] ?? ''), depth);
		}
	}
}
