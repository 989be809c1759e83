// The only script of embedded charts: it tells the page around how high the chart is, and follows that page's theme.
// It stands alone, so that nothing is fetched but this file; without it the chart and its table are there all the same.
(() => {
	const root = document.documentElement;
	const box = document.getElementById('embed');
	const themes = ['light', 'dark', 'auto'];
	const asked = new URLSearchParams(location.search);

	function show(theme, ground) {
		if (themes.includes(theme)) root.dataset.theme = theme;
		if (ground === 'clear' || ground === 'plain') root.dataset.ground = ground;
	}
	show(asked.get('theme'), asked.get('ground'));
	if (parent === window || !box) return;

	let said = 0;
	function tell() {
		const height = Math.ceil(box.getBoundingClientRect().height);
		if (height === said) return;
		said = height;
		// The height of a chart is no secret: any page that shows it may know it.
		parent.postMessage({ source: 'toan-canh', type: 'height', height }, '*');
		parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
	}
	new ResizeObserver(tell).observe(box);
	tell();

	addEventListener('message', ({ source, data }) => {
		if (source !== parent || typeof data !== 'object' || data === null || data.target !== 'toan-canh') return;
		if (data.type === 'theme') show(data.theme, data.ground);
		if (data.type === 'ping') {
			said = 0;
			tell();
		}
	});
})();
