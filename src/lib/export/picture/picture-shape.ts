/** Sizes of pictures for slides and pages: what they are for, their pixels, and how many of them a unit of the layout takes. */
export const pictureShapes = {
	wide: { width: 1600, height: 900, scale: 1.6 },
	classic: { width: 1200, height: 900, scale: 1.5 },
	half: { width: 800, height: 900, scale: 1.6 },
	square: { width: 1080, height: 1080, scale: 1.6 },
	card: { width: 1200, height: 630, scale: 1.5 }
} as const;
export type PictureShape = keyof typeof pictureShapes;

/** What a picture stands on; `clear` and `clear_dark` have no ground and suit light and dark slides. */
export const pictureGrounds = ['light', 'dark', 'clear', 'clear_dark'] as const;
export type PictureGround = (typeof pictureGrounds)[number];

export interface PictureStyle {
	readonly shape: PictureShape;
	readonly ground: PictureGround;
}

/** The picture of a whole slide. */
export const plainPicture: PictureStyle = { shape: 'wide', ground: 'light' };
