/**
 * A script that fetches modules once a first frame is on its way: in the head, they take line and processor from the
 * chart, which needs none of them. Empty where there are none.
 */
export function afterFirstFrame(paths: readonly string[]): string {
	if (paths.length === 0) return '';
	const list = JSON.stringify(paths).replaceAll('<', '\\u003c');
	return `<script>requestAnimationFrame(() => setTimeout(() => {
	for (const href of ${list}) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
}))</script>`;
}
