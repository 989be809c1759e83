import type { offline as vi } from '../vi/offline.ts';

export const offline: typeof vi = {
	title: 'There is no network',
	help: 'This page has not been opened on this device, so it is not kept here. Open one that you have seen, or try again with a network.',
	home: 'To the overview',
	newer:
		'There is a newer version of this site. This tab stays with its own until it is reloaded; files dropped into it have to be dropped again.',
	reload: 'Use the new version',
	later: 'Later'
};
