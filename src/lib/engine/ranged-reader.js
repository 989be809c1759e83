// Second script of the engine's worker, once a database is read by ranges: a file as DuckDB knows them from a disk, of
// which bytes are fetched when they are read. DuckDB can only wait for them, hence requests that block the worker.

// A file of DuckDB: its headers, and blocks of one size.
const blockBytes = 65_536;
// What is read on and on comes with ever fewer requests, of up to half a megabyte; two blocks in turn are no sign of that.
const mostBlocks = 8;
const patienceMs = 15_000;
// Answers that say something of the file; others say that the host has none now.
const answers = [200, 206, 404, 410, 416];

/** @type {import('./ranged-file.ts').OpenRanges} */
const openRanges = ({ urls, bytes, partBytes, tag, head }, Line, waited) => {
	const headBytes = head.byteLength;
	/** What the host called each file when its first bytes came. @type {Map<string, string | null>} */
	const tags = new Map([[String(urls[0]), tag]]);
	/** Blocks that came with one before them. @type {Map<number, Uint8Array<ArrayBuffer>>} */
	const ahead = new Map();
	let following = -1;
	let requests = 0;
	let fetched = 0;

	/** @param {string} url @param {number} start @param {number} end */
	function request(url, start, end) {
		const line = new Line();
		line.open('GET', url, false);
		line.responseType = 'arraybuffer';
		line.timeout = patienceMs;
		line.setRequestHeader('Range', `bytes=${start}-${end - 1}`);
		const startedAt = performance.now();
		try {
			line.send();
		} catch {
			throw new Error(`ranged connection: ${url} could not be read`);
		} finally {
			fetched += end - start;
			waited(performance.now() - startedAt, fetched / bytes);
		}
		return line;
	}

	/** @param {number} part @param {number} start @param {number} end */
	function fetchOfPart(part, start, end) {
		const url = String(urls[part]);
		const line = request(url, start, end);
		if (!answers.includes(line.status)) throw new Error(`ranged connection: ${url} answers ${line.status}`);
		const range = `bytes ${start}-${end - 1}/${Math.min(partBytes, bytes - part * partBytes)}`;
		const isRange = line.status === 206 && line.getResponseHeader('Content-Range') === range;
		const name = line.getResponseHeader('ETag');
		if (!tags.has(url)) tags.set(url, name);
		if (!isRange || line.response.byteLength !== end - start || tags.get(url) !== name)
			throw new Error(`ranged data: ${url} is not the file of the release`);
		return new Uint8Array(line.response);
	}

	/** @param {number} start @param {number} end @returns {Uint8Array<ArrayBuffer>} */
	function fetchBytes(start, end) {
		const part = Math.floor(start / partBytes);
		const first = part * partBytes;
		const here = Math.min(end, first + partBytes);
		const found = fetchOfPart(part, start - first, here - first);
		if (here === end) return found;
		const all = new Uint8Array(end - start);
		all.set(found);
		all.set(fetchBytes(here, end), found.length);
		return all;
	}

	/** @param {number} block */
	function blockAt(block) {
		const known = ahead.get(block);
		ahead.delete(block);
		if (known) return known;
		requests = block === following ? requests + 1 : 1;
		const count = requests < 3 ? 1 : Math.min(2 ** (requests - 2), mostBlocks);
		following = block + count;
		const start = headBytes + block * blockBytes;
		const found = fetchBytes(start, Math.min(start + count * blockBytes, bytes));
		for (let at = 1; at * blockBytes < found.length; at++)
			ahead.set(block + at, found.subarray(at * blockBytes, (at + 1) * blockBytes));
		return found.subarray(0, blockBytes);
	}

	/** @param {number} start @param {number} end */
	function piecesOf(start, end) {
		const pieces = start < headBytes ? [new Uint8Array(head.slice(start, end))] : [];
		for (let at = Math.max(start, headBytes); at < end;) {
			const block = Math.floor((at - headBytes) / blockBytes);
			const from = at - headBytes - block * blockBytes;
			const piece = blockAt(block).subarray(from, from + end - at);
			pieces.push(piece);
			at += piece.length;
		}
		return pieces;
	}

	return {
		size: bytes,
		slice: (start, end) => ({
			read() {
				const all = new Uint8Array(Math.max(0, Math.min(end, bytes) - start));
				let at = 0;
				for (const piece of piecesOf(start, start + all.length)) {
					all.set(piece, at);
					at += piece.length;
				}
				return all.buffer;
			}
		})
	};
};

Object.assign(globalThis, { openRanges });
