/** Where a chart is drawn; `print` is for files and paper: literal colours on white. */
export type Theme = 'light' | 'dark' | 'print';

/** CSS pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}
