import { createContext } from 'svelte';
import type { DropSession } from './drop-session.svelte.ts';

/** The files of this tab: the same ones on every page. */
export interface DropDoor {
	/** Null until files are dropped or the data desk is visited. */
	readonly opened: DropSession | null;
	/** Fetches the reader of files where it is not there yet. */
	open(): Promise<DropSession>;
}

export const [getDropDoor, setDropDoor] = createContext<DropDoor>();
