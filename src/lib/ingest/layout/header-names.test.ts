import { expect, test } from 'vitest';
import { datasets, findDataset } from '../../datasets/registry.ts';
import { qualifierSuffix } from '../../model/columns.ts';
import { contractTemplate } from '../../model/contract-template.ts';
import { headerKey } from './header-key.ts';
import { byWords } from './match-form.ts';

const targetOf = (dataset: string, name: string) => {
	const contract = findDataset(dataset);
	const target = contract && byWords([name], contractTemplate(contract))?.target;
	return target && ('measure' in target ? target.measure : 'id' in target ? target.id : target.kind);
};

test.each([
	['receptions', 'Mã đơn vị', 'unit_code'],
	['receptions', 'Mã ĐVHC', 'unit_code'],
	['receptions', 'Ngày bắt đầu', 'period_start'],
	['receptions', 'Hình thức', 'mode'],
	['receptions', 'Số lượt người được tiếp', 'turns'],
	['receptions', 'Vụ việc lần đầu', 'cases_first'],
	['receptions', 'Vụ việc nhiều lần', 'cases_repeat'],
	['dialogues', 'Số hội nghị', 'events'],
	['dialogues', 'Lượt người dự', 'participants'],
	['dialogues', 'Ý kiến nêu', 'opinions_raised'],
	['dialogues', 'Trả lời tại chỗ', 'opinions_answered_on_spot'],
	['campaigns', 'Phong trào', 'programme'],
	['campaigns', 'Cuộc vận động', 'programme'],
	['campaigns', 'Đăng ký mới', 'registered_new'],
	['campaigns', 'Duy trì', 'registered_maintained'],
	['campaigns', 'Công nhận', 'recognised'],
	['campaigns', 'Kinh phí (triệu đồng)', 'amount_vnd'],
	['petitions', 'Kỳ trước chuyển sang', 'carried_over'],
	['petitions', 'Tiếp nhận trong kỳ', 'received'],
	['petitions', 'Đủ điều kiện', 'eligible'],
	['petitions', 'Quá hạn', 'late'],
	['recommendations', 'Tình trạng', 'state'],
	['receptions', 'Tình trạng', 'status'],
	['dialogues', 'Người dự', undefined]
])('%s: %s', (dataset, name, target) => expect(targetOf(dataset, name)).toBe(target));

test.each(datasets)('no name of $id means two columns', (contract) => {
	const columns = contractTemplate(contract).columns.filter(
		({ target }) => !('id' in target && target.id.endsWith(qualifierSuffix))
	);
	const targets = new Map<string, Set<string>>();
	for (const { path, target } of columns)
		for (const name of (path[0] ?? []).map(headerKey))
			targets.set(name, (targets.get(name) ?? new Set()).add(JSON.stringify(target)));
	expect([...targets].filter(([, found]) => found.size > 1)).toEqual([]);
});
