import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { afterFirstFrame, lateScriptHash } from './late-preloads.js';

const shape = /^<script data-modules="([^"<]*)">([^<]*)<\/script>$/;
const entities: Record<string, string> = { '&quot;': '"', '&lt;': '<', '&amp;': '&' };

/** The links that the script has appended, before and after the first frame. */
function run(html: string) {
	const [, attribute = '', code = ''] = shape.exec(html) ?? [];
	const modules = attribute.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
	const links: unknown[] = [];
	const waiting: (() => void)[] = [];
	const wait = (task: () => void) => waiting.push(task);
	const document = {
		currentScript: { dataset: { modules } } as object | null,
		head: { append: (link: unknown) => links.push(link) },
		createElement: (name: string) => ({ name })
	};
	runInNewContext(code, { document, requestAnimationFrame: wait, setTimeout: wait });
	document.currentScript = null;
	const before = [...links];
	for (let task = waiting.shift(); task; task = waiting.shift()) task();
	return { before, after: links };
}

describe('afterFirstFrame', () => {
	it('asks for modules after a frame, not before', () => {
		const { before, after } = run(afterFirstFrame(['/a.js', '/b.js']));
		expect(before).toEqual([]);
		expect(after).toEqual(['/a.js', '/b.js'].map((href) => ({ name: 'link', rel: 'modulepreload', href })));
	});
	it('cannot be ended by a path', () => {
		const html = afterFirstFrame(['/</script><b>.js', '/"><b>&lt;.js']);
		expect(html.match(/<\/script>/g)).toHaveLength(1);
		expect(run(html).after).toEqual(
			['/</script><b>.js', '/"><b>&lt;.js'].map((href) => ({ name: 'link', rel: 'modulepreload', href }))
		);
	});
	it('is known to the policy by one hash, whatever it fetches', () => {
		for (const paths of [['/a.js'], ['/b.js', '/c.js']]) {
			const code = shape.exec(afterFirstFrame(paths))?.[2] ?? '';
			expect(`sha256-${createHash('sha256').update(code).digest('base64')}`).toBe(lateScriptHash);
		}
	});
	it('is nothing without modules', () => expect(afterFirstFrame([])).toBe(''));
});
