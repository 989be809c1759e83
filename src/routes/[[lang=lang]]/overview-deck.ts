import type { Deck, DeckNumber, DeckRatio, DeckSlide } from '#lib/export/ooxml/deck.ts';
import { sourcesSlide } from '#lib/export/sources-slide.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import { exportMessagesOf } from '#lib/i18n/export-messages.ts';
import type { Locale } from '#lib/model/locale.ts';
import { viewKey } from '#lib/view/view-key.ts';
import type { OverviewCard, OverviewContent } from './overview-input.ts';

export interface OverviewDeckInput {
	readonly content: OverviewContent;
	/** Name of the unit, or of everything. */
	readonly place: string;
	readonly context: FigureContext;
	readonly locale: Locale;
	readonly ratio: DeckRatio;
	/** Full address of a view's page; null where the site's address is not known. */
	readonly addressOf: (view: string) => string | null;
}

/** The standard deck of a unit or of everything: headline numbers, a trend of each, the ranking, and the sources. */
export function overviewDeck(input: OverviewDeckInput): Deck {
	const { content, place, context, locale, ratio, addressOf } = input;
	const text = exportMessagesOf(locale);
	const [first] = content.cards;
	const period = first?.key.period ?? '';
	const title = text.deck.overview(place, period);
	const warning = context.illustrative ? `${text.illustrative}. ` : '';
	const source = first ? `${warning}${first.trend.source}. ${first.trend.release}.` : '';
	const slide = (figure: OverviewCard['trend'] | NonNullable<OverviewContent['ranking']>, view: string): DeckSlide => ({
		kind: 'figure',
		figure,
		title: null,
		view,
		address: addressOf(view)
	});
	const { ranking, rankingPage } = content;
	const figures = [...content.cards.map(({ trend }) => trend), ...(ranking ? [ranking] : [])];
	return {
		locale,
		ratio,
		title,
		slides: [
			{ kind: 'title', title, subtitle: context.illustrative ? text.illustrative : '', source },
			{
				kind: 'numbers',
				title: text.deck.numbers(place, period),
				numbers: content.cards.map(numberOf),
				source,
				notes: first?.trend.notes ?? []
			},
			...content.cards.map((card) => slide(card.trend, viewKey(card.dataset, card.measure, card.search))),
			...(ranking
				? [slide(ranking, viewKey(rankingPage.dataset, rankingPage.measure, rankingPage.search, 'bar'))]
				: []),
			sourcesSlide(figures, locale)
		],
		version: context.version,
		releasedOn: context.releasedOn,
		footer: text.deck.footer(context.version)
	};
}

function numberOf({ label, key }: OverviewCard): DeckNumber {
	const change = key.change.text === '' ? [] : [[key.change.text, key.comparison].filter(Boolean).join(' ')];
	const lines = [`${key.label}, ${key.period}`, ...change, key.coverageText, key.caution].filter(
		(line) => line !== null
	);
	return { label, value: `${key.valueText} ${key.unit}`, lines };
}
