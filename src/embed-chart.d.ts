declare module 'virtual:embed-chart' {
	/** Where the program that draws embedded charts is, below the site's base path. */
	export const embedChart: string;
}
