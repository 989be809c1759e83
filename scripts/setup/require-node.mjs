// Must parse on any Node that knows modules, however old: no syntax newer than 2015 here.

/**
 * Why this version of Node will not do, in one line; empty where it will.
 * @param {string} version such as "20.19.0"
 */
export function nodeProblem(version) {
	const parts = version.split('.').map(Number);
	const major = parts[0] || 0;
	const minor = parts[1] || 0;
	const fits =
		(major === 20 && minor >= 19) || (major === 22 && minor >= 13) || (major > 22 && major % 2 === 0) || major > 24;
	if (fits) return '';
	return (
		'Toàn cảnh needs Node 20.19, 22.13, 24 or newer, but this is ' +
		version +
		': install one from https://nodejs.org and run the same command again.'
	);
}

/** Ends the program with that line when Node is too old. */
export function requireNode() {
	const problem = nodeProblem(process.versions.node);
	if (!problem) return;
	console.error(problem);
	process.exit(1);
}
