import type { exports as vi } from '../vi/export.ts';

export const exports: typeof vi = {
	illustrative: 'Illustrative data',
	left: (count: string) => `${count} more rows do not fit into this picture: see the table.`,
	menu: {
		open: 'Use this chart',
		addSlide: 'Add to slides',
		openSlides: 'Open the slides page',
		embed: 'Embed in another page…',
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
			slide: 'Added to slides.',
			picture: 'Picture copied. Paste it into a slide with Ctrl+V.',
			table: 'Table copied. Paste it into Excel, Word or PowerPoint.',
			link: 'Link copied.',
			file: (name: string) => `Made the file ${name}.`
		},
		failed: {
			slide:
				'The browser keeps no more: the storage of this site is full or forbidden; the slides chosen before are kept. Free some storage, or download slides chart by chart.',
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
		/** Below a table with too many margins to be said one by one. */
		remarked: 'has a confidence interval, given in the chart’s Excel file',
		signs: {
			'≈': 'estimated, or published as “about”',
			'≥': 'published as “more than”, or without numbers that are not published',
			'≤': 'published as “nearly”'
		},
		open: {
			lines: 'Hollow points, dashes: provisional, incomplete or not exact.',
			bars: 'Hatching: provisional, incomplete or not exact.'
		},
		more: (left: string) => `Left out: ${left}; the chart’s Excel file has them all.`,
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
		columns: (count: string) => (count === '1' ? '1 column' : `${count} columns`),
		overview: (place: string, period: string) => `Results of civic engagement work, ${period}: ${place}`,
		numbers: (place: string, period: string) => `Key figures, ${period}: ${place}`,
		changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
		sources: 'Sources, definitions and how to read',
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
	embed: {
		notes: 'Notes',
		newer: 'Newer numbers?',
		table: 'Show the numbers as a table',
		open: 'Open the full chart'
	},
	embedding: {
		heading: 'Embed the chart in another page',
		numbers: 'Numbers',
		ways: {
			live: () => 'Always the newest',
			pinned: (version: string) => `Keep those of version ${version}`,
			file: (version: string) => `One HTML file that keeps those of version ${version}`
		},
		fileNote:
			'Download this file, put it beside the page that is to show the chart, and paste the code below into that page. The file has picture, table and notes and does not need this site; its numbers stay as they are.',
		download: 'Download the HTML file',
		unlisted:
			'There is no frame for this view yet. The publisher adds the line below to the file data/embeds.txt and builds the site again with npm run build; the code below works from then on. To have it at once, choose one HTML file.',
		line: 'Line for data/embeds.txt',
		ownNumbers: 'The chart uses the file that you added to this tab, so only one HTML file can embed it.',
		shape: 'Frame',
		shapes: {
			fluid: 'As wide as the page',
			wide: '16:9',
			classic: '4:3',
			square: 'Square'
		},
		width: 'Greatest width (px)',
		height: 'Height (px)',
		theme: 'Colours',
		themes: { light: 'Light', dark: 'Dark', auto: 'As the reader’s device' },
		preview: 'Preview',
		code: 'HTML to paste into the page that is to show the chart',
		copy: 'Copy code',
		close: 'Close',
		copied: 'Embed code copied.',
		failed: 'The browser does not allow copying. Select the code above and press Ctrl+C.'
	},
	slides: {
		heading: 'Slides',
		about:
			'Gather charts into a deck: edit titles, change their order, then download or present it. The link of this page holds the whole deck.',
		ratio: 'Slide size',
		deck: 'Download editable PPTX',
		zip: 'Download ZIP (PNG, SVG, XLSX)',
		pdf: 'Print or save as PDF',
		present: 'Present',
		standard: 'Make the standard deck',
		template: 'Your office’s template (PPTX)',
		templateUsed: (name: string) => `Template in use: ${name}`,
		noTemplateUsed: 'Stop using this template',
		noTemplate:
			'This file cannot be a template: it is damaged, or has no layout with a title. Save the template from PowerPoint as .pptx.',
		refresh: 'Refresh an old deck (PPTX)',
		bringBack: (charts: number) => `Bring back the former deck (${charts} ${charts === 1 ? 'chart' : 'charts'})`,
		empty: 'No charts yet. Below any chart, open “Use this chart” and choose “Add to slides”.',
		title: (at: number) => `Title of slide ${at}`,
		up: 'Up',
		down: 'Down',
		remove: 'Remove',
		loading: 'Working…',
		notFetched:
			'The numbers of this chart could not be fetched. It stays in the deck; check the connection and try again.',
		again: 'Try again',
		gone: 'The data of today have no such chart. Remove this slide.',
		busy: 'Working…',
		failed:
			'The file could not be made; the deck is kept. Check the connection and try again; if that fails, remove some charts.',
		unreadable:
			'This file cannot be read: it is no PPTX, or damaged. Choose the original .pptx that came from this site.',
		foreign: 'This file has no slide that was made here, so there is nothing to refresh.',
		made: (name: string) => `Made the file ${name}.`,
		refreshed: 'The deck is refreshed; what differs from the old file:',
		counts: (changed: number, added: number, removed: number) =>
			changed + added + removed === 0 ? 'no change' : `${changed} revised, ${added} new, ${removed} gone`,
		keptTitle: (title: string) => `The edited title “${title}” is kept: check the numbers that it names.`,
		lost: (title: string) => `The chart is gone: ${title}.`,
		previous: 'Previous',
		next: 'Next',
		notes: 'Notes (N)',
		close: 'Close'
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
