import type { Coverage } from './result.ts';
import type { GeometryFile } from './geometry.ts';
import type { DatasetId } from './contract.ts';
import type { LocalText } from './locale.ts';
import type { IsoDate } from './period.ts';

/** A database file of a release, named by its hash. */
export interface DatabaseFile {
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
	/** The same bytes in several files, one after another, for hosts that take no large ones; absent where it is small. */
	readonly parts?: readonly string[];
	/** Rows by table. */
	readonly tables: Readonly<Record<string, number>>;
}

/** An export that went into a release. */
export interface SourceFile {
	/** Path below `data/`. */
	readonly path: string;
	readonly table: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly rows: number;
}

/** A ClickHouse server that holds the tables of a release. */
export interface ClickHouseSource {
	readonly kind: 'clickhouse';
	/** Its HTTP interface: an origin with or without a path, or a path of the site's own ("/clickhouse"). */
	readonly url: string;
	/** Holds this release alone. */
	readonly database: string;
	/** Reads only, and has no password: every reader can see this file. */
	readonly user: string;
}

/** One release of the data: `static/data/manifest.json`. */
export interface Manifest {
	readonly format: 1;
	/** Short hash over the databases: what links and pinned figures call "phiên bản". */
	readonly version: string;
	readonly releasedOn: IsoDate;
	/** Last day any report covers. */
	readonly dataThrough: IsoDate;
	readonly dataFrom: IsoDate;
	/** Demo data: every page, picture and export says "dữ liệu minh họa". */
	readonly illustrative: boolean;
	readonly publisher: LocalText;
	/** `reference` and one per dataset. */
	readonly databases: Readonly<Record<string, DatabaseFile>>;
	/** Files of outlines; absent where the publisher gave none. */
	readonly geometry?: readonly GeometryFile[];
	/** Views that the publisher lists for frames of other pages: "receptions/turns?grain=quarter"; absent where there are none. */
	readonly embeds?: readonly string[];
	readonly sources: readonly SourceFile[];
	/** Reports in / reports due, over all periods of a dataset. */
	readonly coverage: Readonly<Record<DatasetId, Coverage>>;
	readonly warnings: number;
	/** Who answers in the place of the browser's own engine; absent where that does. */
	readonly engine?: ClickHouseSource;
}
