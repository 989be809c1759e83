import type { HandleClientError } from '@sveltejs/kit';
import { tellFault } from '#lib/ui/tell-fault.ts';

/** What Kit catches is no error of the window: the page's log is told of it. */
const tellError: HandleClientError = ({ error, status }) => {
	console.error(error);
	if (status !== 404) tellFault(error);
};

export { tellError as handleError };
