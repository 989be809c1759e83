import type { MapArea } from '../figures/map-figure.ts';
import { rampText } from './palette.ts';
import type { Palette } from './palette.ts';

/** Darker for more; nothing for none and for no number. */
export const areaFill = ({ step, value }: Pick<MapArea, 'step' | 'value'>, palette: Palette): string =>
	step === null || value === 0 ? palette.paper : (palette.ramp[step] ?? palette.paper);

/** What is read on that. */
export const areaInk = ({ step, value }: Pick<MapArea, 'step' | 'value'>, palette: Palette): string =>
	step === null || value === 0 ? palette.ink : rampText(palette, step);
