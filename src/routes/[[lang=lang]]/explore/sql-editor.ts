import { autocompletion, closeBrackets, completeFromList, completionKeymap, ifNotIn } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** An editor in the page. */
export interface OpenEditor {
	/** Replaces the text unless it stands there already. */
	show(text: string): void;
	/** Columns by table, and functions, which the editor completes. */
	know(schema: Readonly<Record<string, readonly string[]>>, functions: readonly string[]): void;
	close(): void;
}

interface EditorOptions {
	readonly text: string;
	readonly label: string;
	readonly onedit: (text: string) => void;
	readonly onrun: () => void;
}

/** The colours of the page, so that both themes are readable. */
const colours = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--link)', fontWeight: '600' },
	{ tag: [tags.string, tags.number], color: 'var(--chart-5-text, #a33a1c)' },
	{ tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' }
]);
const looks = EditorView.theme({
	'&': { color: 'var(--ink)', backgroundColor: 'var(--panel)', maxHeight: '24rem' },
	'.cm-content': { caretColor: 'var(--ink)', fontFamily: 'ui-monospace, monospace' },
	'.cm-scroller': { overflow: 'auto' },
	'.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-soft)', border: '0' },
	'.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--line)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'color-mix(in srgb, var(--focus) 30%, transparent) !important'
	}
});

/** Puts an SQL editor into an element. Tab leaves it, as everywhere on the page; Ctrl+Enter runs. */
export function openEditor(parent: HTMLElement, { text, label, onedit, onrun }: EditorOptions): OpenEditor {
	const language = new Compartment();
	const run = () => {
		onrun();
		return true;
	};
	const view = new EditorView({
		parent,
		state: EditorState.create({
			doc: text,
			extensions: [
				lineNumbers(),
				history(),
				bracketMatching(),
				closeBrackets(),
				autocompletion(),
				keymap.of([{ key: 'Mod-Enter', run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
				language.of(sql({ dialect: PostgreSQL })),
				syntaxHighlighting(colours),
				looks,
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': label }),
				EditorView.updateListener.of((update) => {
					if (
						update.docChanged &&
						update.transactions.some(
							(one) =>
								one.isUserEvent('input') ||
								one.isUserEvent('delete') ||
								one.isUserEvent('undo') ||
								one.isUserEvent('redo')
						)
					)
						onedit(update.state.doc.toString());
				})
			]
		})
	});
	return {
		show(next) {
			if (view.state.doc.toString() !== next)
				view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
		},
		know(schema, functions) {
			const known = Object.fromEntries(Object.entries(schema).map(([table, columns]) => [table, [...columns]]));
			const calls = functions.map((name) => ({ label: name, type: 'function', apply: `${name}(` }));
			const autocomplete = ifNotIn(['String', 'LineComment', 'BlockComment'], completeFromList(calls));
			view.dispatch({
				effects: language.reconfigure([
					sql({ dialect: PostgreSQL, schema: known }),
					PostgreSQL.language.data.of({ autocomplete })
				])
			});
		},
		close: () => view.destroy()
	};
}
