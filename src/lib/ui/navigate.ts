import { goto } from '$app/navigation';

/** Goes to another view of the same page and leaves scroll and focus where they are. */
export function navigateTo(href: string): Promise<void> {
	return goto(href, { keepFocus: true, noScroll: true });
}
