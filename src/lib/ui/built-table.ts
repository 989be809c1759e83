/** The table of prerendered pages, for readers without scripts; null in the browser, which fetches it when a reader opens it. */
export const BuiltTable = import.meta.env.SSR ? (await import('./DataTable.svelte')).default : null;
