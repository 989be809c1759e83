import type { FrameLocator, Page } from '@playwright/test';
import { serveHostPage } from '../host-page-fixture.ts';

/** Of the chart that tests put into a frame. */
export const path = '/embed/receptions/turns/';

/** A page with the embedded chart of another origin in a frame; it keeps the heights that it is told. */
export async function openHost(page: Page, baseURL: string, frame: string): Promise<void> {
	const script =
		"heights=[];addEventListener('message',({data})=>{if(data.source==='toan-canh')heights.push(data.height)})";
	const address = baseURL.replace('127.0.0.1', 'localhost') + path;
	const body = `<!doctype html><body><script>${script}</script>${frame.replace('SRC', address)}</body>`;
	const host = await serveHostPage(body);
	await page.goto(`http://127.0.0.1:${host.port}/`);
	host.close();
}

/** Paths that the frames of a page have asked for. */
export function pathsAskedBy(page: Page): string[] {
	const paths: string[] = [];
	page.on('request', (request) => {
		if (request.frame() !== page.mainFrame()) paths.push(new URL(request.url()).pathname);
	});
	return paths;
}

/** The texts of the chart that is drawn over its picture; a tooltip's are among them. */
export const drawnTexts = (frame: FrameLocator) => frame.locator('#chart > :not(.wide, .narrow) svg');
