import type { SlideBoxes } from './layout-boxes.ts';
import { layoutPath } from './master-parts.ts';
import type { LayoutName } from './master-parts.ts';
import type { Placeholder } from './shape.ts';

/** Where slides go: into our own layouts, or into those of somebody's template. */
export interface SlideTarget {
	readonly boxes: SlideBoxes;
	layout(name: LayoutName): string;
	/** What a shape fills; null where the layout has no place for it, and the shape brings its own place and look. */
	slot(wanted: Placeholder): Placeholder | null;
}

/** Our own layouts have a place for everything. */
export const ownTarget = (boxes: SlideBoxes): SlideTarget => ({ boxes, layout: layoutPath, slot: (wanted) => wanted });
