import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/setup/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4179);
const executablePath = await findChromium();

export default defineConfig({
	testDir: 'src',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	// On a busy machine an engine may not come up in time; what fails twice is wrong.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		// A test sees what the site does, not what a worker has kept of it.
		serviceWorkers: 'block',
		viewport: { width: 1280, height: 800 },
		// Recording every test takes a third of its time.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) }
	},
	webServer: {
		command: process.env.E2E_SERVER ?? 'node scripts/preview.mjs',
		url: `http://127.0.0.1:${port}`,
		env: { PORT: String(port), HOST: '127.0.0.1', BASE_PATH: '', EMBED_ON: 'http://127.0.0.1:* http://localhost:*' },
		timeout: 60_000
	}
});
