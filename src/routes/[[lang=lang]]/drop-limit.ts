/** All files together may be this large; more is refused before a byte is read. */
export const mostMegabytes = 200;

/** Those of the added files that fit beside the kept ones, by their size alone. */
export function fittingFiles<F extends Pick<File, 'size'>>(
	kept: readonly Pick<File, 'size'>[],
	added: readonly F[]
): F[] {
	let bytes = kept.reduce((sum, { size }) => sum + size, 0);
	return added.filter(({ size }) => {
		const isFit = bytes + size <= mostMegabytes * 1024 * 1024;
		if (isFit) bytes += size;
		return isFit;
	});
}
