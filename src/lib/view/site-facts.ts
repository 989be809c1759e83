import type { DatedEvent } from '../model/dated-event.ts';
import type { GeometryFile } from '../model/geometry.ts';
import type { IsoDate } from '../model/period.ts';
import type { Target } from '../model/target.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';

/** What the release allows a view to ask for. */
export interface SiteFacts {
	readonly directory: UnitDirectory;
	readonly events: readonly DatedEvent[];
	/** First and last day that any report covers. */
	readonly dataFrom: IsoDate;
	readonly dataThrough: IsoDate;
	readonly targets: readonly Target[];
	/** Files of outlines; absent where the publisher gave none. */
	readonly geometry?: readonly GeometryFile[];
}
