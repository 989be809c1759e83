import { caddyfile } from './caddy.mjs';
import { webConfig } from './iis.mjs';
import { nginxConf } from './nginx.mjs';

/**
 * The files for each server, by their names.
 * @param {import('./host.mjs').Host} host
 * @returns {Readonly<Record<string, string>>}
 */
export function hostFiles(host) {
	return { 'nginx.conf': nginxConf(host), Caddyfile: caddyfile(host), 'web.config': webConfig(host) };
}
