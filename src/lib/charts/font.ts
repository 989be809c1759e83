/** The site's text face; its widths are in text-width.ts. */
export const fontFamily = "'Inter Variable', system-ui, sans-serif";
