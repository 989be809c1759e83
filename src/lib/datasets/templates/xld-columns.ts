import type { TemplateColumn } from '../../model/template.ts';

type Words = readonly string[];

/** A count of petitions of one type; `all` where a form does not split them. */
export const petitionCount = (number: string, measure: string, type: string, ...path: Words[]): TemplateColumn => ({
	number,
	path,
	target: { kind: 'count', measure, where: { type } }
});

/** One of several columns that make a count together. */
export const petitionAddend = (number: string, measure: string, type: string, ...path: Words[]): TemplateColumn => ({
	number,
	path,
	target: { kind: 'addend', measure, where: { type } }
});

/** A column that no dataset holds. */
export const unread = (number: string, ...path: Words[]): TemplateColumn => ({
	number,
	path,
	target: { kind: 'ignored' }
});

export const carriedOver: Words = ['Kỳ trước chuyển sang', 'Đơn kỳ trước chuyển sang', 'Số đơn kỳ trước chuyển sang'];
export const receivedNow: Words = ['Tiếp nhận trong kỳ', 'Đơn tiếp nhận trong kỳ', 'Số đơn tiếp nhận trong kỳ'];
export const allPetitions: Words = ['Tổng số đơn', 'Tổng số', 'Tổng số đơn phải xử lý'];
export const eligible: Words = ['Đơn đủ điều kiện xử lý', 'Đủ điều kiện xử lý', 'Đủ điều kiện'];
export const petitions: Words = ['Số đơn', 'Đơn'];
