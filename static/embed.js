// Embedded charts are there without it: tells their height, follows a theme, fetches what draws them live.
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
	const fits = asked.get('fit') === 'frame';
	if (fits) {
		root.dataset.fit = 'frame';
		document.getElementById('notes')?.removeAttribute('open');
	}

	const chart = document.getElementById('chart');
	const made = document.currentScript.dataset.chart;
	let pointer = null;
	async function wake() {
		try {
			// In a sandbox a script has no address to start from.
			const library = new URL(made, location);
			const [{ openChart }, file] = await Promise.all([import(library.href), fetch('figure.json')]);
			openChart(chart, await file.json(), () => pointer);
		} catch {
			// Offline, or in a sandbox without a right to its origin: the picture stays.
			chart.removeAttribute('tabindex');
		}
	}
	if (chart && made) {
		let woken = null;
		const turn = (event) => {
			pointer = event;
			woken ??= wake();
		};
		chart.tabIndex = 0;
		chart.addEventListener('focus', () => (woken ??= wake()));
		chart.addEventListener('pointerenter', turn);
		chart.addEventListener('pointermove', turn);
		// A finger goes at once.
		chart.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && (pointer = null));
	}
	if (parent === window || !box) return;

	let said = 0;
	function tell() {
		const height = Math.ceil(box.getBoundingClientRect().height);
		if (height === said) return;
		said = height;
		// A chart's height is no secret.
		parent.postMessage({ source: 'toan-canh', type: 'height', height }, '*');
		parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
	}
	if (!fits) new ResizeObserver(tell).observe(box);

	addEventListener('message', ({ source, data }) => {
		if (source !== parent || typeof data !== 'object' || data === null || data.target !== 'toan-canh') return;
		if (data.type === 'theme') show(data.theme, data.ground);
		if (data.type === 'ping' && !fits) {
			said = 0;
			tell();
		}
	});
})();
