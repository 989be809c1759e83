import { createContext } from 'svelte';
import type { DropSession } from './drop-session.svelte.ts';

/** The files of this tab: the same ones on every page. */
export const [getDropSession, setDropSession] = createContext<() => Promise<DropSession>>();
