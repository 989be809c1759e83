/** Below this base a percentage says less than it seems to: the change is given in counts only. */
export const smallestBase = 10;
