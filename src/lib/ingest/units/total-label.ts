import { foldText } from '../../model/text.ts';

const sums = /^((tong|cong)( so| cong| hop)?|cong (don|chung)|ca nuoc|toan (quoc|nganh)|luy ke)( [ivx\d+ ]+)?$/;
const whole = /^(tong |tong cong |cong )?toan (tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong)( .*)?$/;
const roman = /^\(?M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})[.):]*$/;

/** True for what stands in place of a unit in rows of totals and sections: "Tổng cộng", "Toàn tỉnh:", "II." */
export function isTotalLabel(text: string): boolean {
	const label = foldText(text.replace(/[().:*]+/g, ' '));
	if (label === '') return false;
	return sums.test(label) || whole.test(label) || roman.test(text.trim());
}
