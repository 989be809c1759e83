/**
 * @typedef {object} Host
 * @property {string} base the path that the site was built for: "", or "/toan-canh"
 * @property {readonly string[]} embedOn origins whose pages may show embedded charts
 * @property {string} listen what the server listens on: "8080", "127.0.0.1:8080"
 * @property {string} root the folder of the server's root; the site's files are below it at the base path
 */

/** @type {Host} */
export const usualHost = { base: '', embedOn: [], listen: '8080', root: '/srv/toan-canh' };

/** The first line of every file. */
export const note = 'Written by "npm run hosting", from scripts/hosting/rules.mjs: change nothing here.';
