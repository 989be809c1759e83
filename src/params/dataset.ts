import type { ParamMatcher } from '@sveltejs/kit';
import { findDataset } from '#lib/datasets/registry.ts';

/** A dataset's id in the path. */
export const match = ((param: string) => findDataset(param) !== undefined) satisfies ParamMatcher;
