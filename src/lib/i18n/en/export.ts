import type { exports as vi } from '../vi/export.ts';

export const exports: typeof vi = {
	illustrative: 'Illustrative data',
	left: (count: string) => `${count} more rows do not fit into this picture: see the table.`,
	menu: {
		open: 'Use this chart',
		copyPicture: 'Copy picture',
		copyTable: 'Copy table',
		copyLink: 'Copy link',
		picture: 'Picture size',
		ground: 'Background',
		shapes: {
			wide: '16:9 slide (1600 × 900)',
			classic: '4:3 slide (1200 × 900)',
			half: 'Half a slide (800 × 900)',
			square: 'Square (1080 × 1080)',
			card: 'Social media (1200 × 630)'
		},
		grounds: {
			light: 'Light',
			dark: 'Dark',
			clear: 'Transparent, dark text',
			clear_dark: 'Transparent, light text'
		},
		download: 'Download',
		slide: 'Editable slide (PPTX)',
		page: 'One HTML file',
		busy: 'Working…',
		done: {
			picture: 'Picture copied. Paste it into a slide with Ctrl+V.',
			table: 'Table copied. Paste it into Excel, Word or PowerPoint.',
			link: 'Link copied.',
			file: (name: string) => `Made the file ${name}.`
		},
		failed: {
			picture:
				'The browser does not allow copying pictures at this address. Right-click the picture below and choose “Copy image”, or download the PNG file.',
			text: 'The browser does not allow copying. Select the text below and press Ctrl+C.',
			file: 'The file could not be made. Try another picture size, or reload the page.'
		}
	},
	deck: {
		ofTarget: 'Done of the target',
		limit: (share: string) => `${share} limit`,
		units: 'Units',
		chosen: 'Chosen units',
		notes: {
			caveats: 'What to know of these numbers:',
			live: 'The chart with its latest numbers:',
			picture: 'Office cannot draw this kind of chart: the slide shows a picture, the next one the numbers.',
			open: (names: string) => `Provisional, incomplete or not exact: ${names}.`,
			missing: (names: string) => `No number (left empty, not 0): ${names}.`
		},
		table: (title: string) => `Numbers: ${title}`,
		more: (count: string) => `${count} more rows; the chart’s Excel file has them all.`,
		sources: {
			title: 'Sources, definitions and how to read',
			page: (at: number, count: number) => ` (${at}/${count})`
		},
		online: 'See the chart online',
		author: 'Toàn cảnh',
		footer: (version: string) => `Toàn cảnh, data version ${version}`,
		layouts: {
			title: 'Title',
			chart: 'Chart and source',
			picture: 'Picture and source',
			table: 'Table and source',
			figures: 'Key figures',
			text: 'Text'
		},
		prompts: { title: 'Click to edit the finding', source: 'Source', subtitle: 'Content', body: 'Text' }
	},
	sheet: {
		data: 'Data',
		notes: 'Source and notes',
		title: 'Finding',
		subtitle: 'Content',
		source: 'Source',
		coverage: 'Coverage',
		release: 'Version',
		note: 'Note',
		link: 'Link',
		status: 'Status'
	}
};
