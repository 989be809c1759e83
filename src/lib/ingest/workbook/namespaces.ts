import { damagedXml } from './damaged-xml.ts';

/** What prefixes stand for, as the elements of a document come and go. */
export class Namespaces {
	readonly #uris = new Map<string, string>([['', '']]);
	readonly #replaced: { readonly depth: number; readonly prefix: string; readonly uri: string | undefined }[] = [];
	/** That of the root, which all elements of its vocabulary have. */
	#own: string | null = null;
	/** Names without a prefix are of the root's vocabulary, as nearly all are. */
	#isPlainOwn = false;

	/** Takes an `xmlns` attribute of the element at a depth. */
	declare(name: string, uri: string, depth: number): void {
		const prefix = name.slice('xmlns:'.length);
		this.#replaced.push({ depth, prefix, uri: this.#uris.get(prefix) });
		this.#uris.set(prefix, uri);
		this.#choosePlain();
	}

	openRoot(name: string): void {
		this.#own = this.uriOf(prefixOf(name));
		this.#choosePlain();
	}

	/** Forgets what the elements at a depth, and those in them, have declared. */
	leave(depth: number): void {
		for (let last = this.#replaced.at(-1); last && last.depth >= depth; last = this.#replaced.at(-1)) {
			if (last.uri === undefined) this.#uris.delete(last.prefix);
			else this.#uris.set(last.prefix, last.uri);
			this.#replaced.pop();
			this.#choosePlain();
		}
	}

	/** The name of an element without its prefix; behind a colon where it is of another vocabulary than the root's. */
	nameOf(name: string): string {
		const colon = name.indexOf(':');
		if (colon < 0) return this.#isPlainOwn ? name : `:${name}`;
		const isOwn = this.uriOf(name.slice(0, colon)) === this.#own;
		return isOwn ? name.slice(colon + 1) : name.slice(colon);
	}

	/** Throws a RefusedFile where nobody has said what the prefix stands for. */
	uriOf(prefix: string): string {
		const uri = this.#uris.get(prefix);
		if (uri === undefined) throw damagedXml();
		return uri;
	}

	#choosePlain(): void {
		this.#isPlainOwn = this.#uris.get('') === this.#own;
	}
}

/** What stands before the colon; nothing where there is none. */
export const prefixOf = (name: string) => name.slice(0, Math.max(0, name.indexOf(':')));
