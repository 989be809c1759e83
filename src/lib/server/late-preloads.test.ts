import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { afterFirstFrame } from './late-preloads.ts';

/** The links that the script has appended, before and after the first frame. */
function run(html: string) {
	const code = /^<script>([\s\S]*)<\/script>$/.exec(html)?.[1] ?? '';
	const links: unknown[] = [];
	const waiting: (() => void)[] = [];
	const wait = (task: () => void) => waiting.push(task);
	const document = {
		head: { append: (link: unknown) => links.push(link) },
		createElement: (name: string) => ({ name })
	};
	runInNewContext(code, { document, requestAnimationFrame: wait, setTimeout: wait });
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
		const html = afterFirstFrame(['/</script><b>.js']);
		expect(html.match(/<\/script>/g)).toHaveLength(1);
		expect(run(html).after).toEqual([{ name: 'link', rel: 'modulepreload', href: '/</script><b>.js' }]);
	});
	it('is nothing without modules', () => expect(afterFirstFrame([])).toBe(''));
});
