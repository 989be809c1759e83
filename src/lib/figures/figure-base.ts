import type { Margin } from '../insight/wilson.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import type { LocalText, Locale } from '../model/locale.ts';
import type { IsoDate } from '../model/period.ts';
import type { Coverage } from '../model/result.ts';
import type { Qualifier, Status } from '../model/status.ts';

/** What a mark stands for: coloured, grey background, the average, or one of a small set shown alike. */
export type Role = 'focus' | 'context' | 'mean' | 'member';

/** A number of a figure with all that is known of it. */
export interface Cell {
	readonly value: number | null;
	readonly status: Status;
	readonly qualifier: Qualifier;
	readonly provisional: boolean;
	/** Not everything due for this cell has come in, or its period is cut. */
	readonly partial: boolean;
	/** Reports in / reports due inside this cell; null where it is not known. */
	readonly coverage: Coverage | null;
	/** A small count that is not published: it is below this number, and not 0. */
	readonly below?: number;
	/** Of a share of answers. */
	readonly margin?: Margin;
}

export interface Bucket {
	readonly start: IsoDate;
	readonly end: IsoDate;
	/** "quý III/2023" */
	readonly label: string;
	/** "QIII/23" */
	readonly shortLabel: string;
}

export interface Series {
	/** Unit id, member ids joined by "/", or `mean` or `total`. */
	readonly id: string;
	readonly label: string;
	readonly role: Role;
	/** Place in the palette; null for grey. The same unit has the same one in every figure where it is free. */
	readonly colour: number | null;
	/** One per bucket of the figure. */
	readonly points: readonly Cell[];
	/** Last day of a unit that ended inside the figure. */
	readonly endsOn: IsoDate | null;
}

/**
 * A vertical mark at a date: units ended (`break`), numbers are counted differently from then on (`definition`: no line
 * crosses it), or an act or event that readers should know of.
 */
export interface Mark {
	readonly kind: 'break' | 'definition' | 'event';
	/** Place along the buckets: 2 is the middle of the third, 2.5 the end of it. */
	readonly at: number;
	readonly date: IsoDate;
	/** "đến 31/12/2022"; of events their number among the figure's notes. */
	readonly label: string;
	/** The label with the act that made the mark, where there is room for it. */
	readonly longLabel?: string;
}

/** What every figure has, whatever its kind. */
export interface FigureBase {
	readonly locale: Locale;
	/** Title: a true sentence. */
	readonly finding: string;
	/** Measure, unit, place, period, grain. */
	readonly subtitle: string;
	readonly measureLabel: string;
	readonly number: NumberStyle;
	readonly notes: readonly string[];
	/** Form, publisher. */
	readonly source: string;
	/** "Số liệu đến 30/09/2026; phát hành 31/10/2026; phiên bản 1a2b3c" */
	readonly release: string;
	readonly dataThrough: IsoDate;
	readonly coverage: Coverage | null;
	/** "12/14 đơn vị" */
	readonly coverageText: string | null;
	readonly illustrative: boolean;
	/** Text alternative: kind, subject, period, finding, range. */
	readonly alt: string;
}

/** A figure of series over buckets. */
export interface SeriesFigure extends FigureBase {
	readonly buckets: readonly Bucket[];
	readonly series: readonly Series[];
	/** Units in and due by bucket, where some have not reported; null for a bucket in which none is due. */
	readonly reports?: readonly (Coverage | null)[];
	/** Of the only unit: its reports in and due by bucket, where a number lacks some. Tables say it beside the number. */
	readonly ownReports?: readonly (Coverage | null)[];
	/** The year whose reports they are, where each line is a year. */
	readonly reportsOf?: string;
}

/** The facts of a release that a figure prints. */
export interface FigureContext {
	readonly illustrative: boolean;
	readonly releasedOn: IsoDate;
	readonly dataThrough: IsoDate;
	readonly publisher: LocalText;
	readonly version: string;
}
