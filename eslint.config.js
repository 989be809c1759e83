import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const namedOnly = {
	selector: 'ExportDefaultDeclaration',
	message: 'Named exports only; contracts, configurations and Svelte files are the exceptions.'
};
const noBarrel = { selector: 'ExportAllDeclaration', message: 'Import from the file that has it: no barrels.' };
const vagueName =
	'(Manager|Helper|Helpers|Util|Utils|Service)$|^(handle|process)[A-Z]|^(helper|helpers|util|utils|data2)$';
const noVagueNames = [
	'VariableDeclarator > Identifier.id',
	'FunctionDeclaration > Identifier.id',
	'ClassDeclaration > Identifier.id',
	'TSInterfaceDeclaration > Identifier.id',
	'TSTypeAliasDeclaration > Identifier.id'
].map((place) => ({
	selector: `${place}[name=/${vagueName}/]`,
	message: 'Name what it is or does; Manager, Helper, Util, Service, handle and process say nothing.'
}));

export default tseslint.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'data/', '.cache/', 'test-results/'] },
	...tseslint.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		rules: {
			'max-lines': ['error', 300],
			'no-eval': 'error',
			'no-restricted-syntax': ['error', namedOnly, noBarrel, ...noVagueNames],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			// Off: the compiler knows better, or a rule of the house says it.
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			// Off: results and lookups are replaced as a whole, never changed in place under a component.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	// The only places for markup that is not Svelte's: pictures that the site itself has drawn.
	{ files: ['src/lib/ui/Chart.svelte', 'src/lib/ui/Pictures.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
	{
		files: ['**/*.{contract,template}.ts', '**/*.config.{js,ts}'],
		rules: { 'no-restricted-syntax': ['error', noBarrel, ...noVagueNames] }
	}
);
