import { layoutRules } from './layout-problem.ts';
import { outlineRules } from './outline-problem.ts';
import { viewRules } from './view-problem.ts';
import { workbookRules } from './workbook-problem.ts';
import { countUnits } from '../../model/contract.ts';
import type { LocalText } from '../../model/locale.ts';
import type { ProblemRule, WordedProblem } from '../../model/problem.ts';

interface Wording {
	/** What is wrong. */
	readonly what: string;
	/** What to do about it. */
	readonly cure: string;
}

const quote = (value: string | null) => `“${value ?? ''}”`;
const counts: Readonly<Record<string, LocalText | undefined>> = countUnits;
const countName = (unit: string | null) => counts[unit ?? '']?.vi ?? unit ?? '';

const rules: Record<ProblemRule, (problem: WordedProblem) => Wording> = {
	...layoutRules,
	...outlineRules,
	...viewRules,
	...workbookRules,
	unreadable: ({ detail }) => ({
		what: detail === 'cut' ? 'Tệp bị cắt ngang, thiếu phần cuối.' : `Không đọc được tệp${reasons[detail ?? ''] ?? ''}.`,
		cure:
			detail === 'cut'
				? 'Sao chép hoặc tải lại tệp cho đủ.'
				: (cures[detail ?? ''] ?? 'Lưu lại tệp dạng .xlsx hoặc CSV UTF-8 rồi thử lại.')
	}),
	other_encoding: ({ detail }) => ({
		what: `Tệp không dùng bảng mã Unicode; đã đọc ${encodings[detail ?? ''] ?? `theo bảng mã ${detail}`}.`,
		cure: 'Xem lại vài chỗ có dấu; nếu chữ sai, hãy lưu lại tệp dạng “CSV UTF-8”.'
	}),
	mixed_encodings: ({ detail }) => ({
		what: `Các dòng trong tệp không cùng một bảng mã; đã đoán bảng mã của dòng ${detail}.`,
		cure: 'Xem lại chữ ở các dòng này; nếu sai, hãy sửa rồi lưu lại tệp dạng “CSV UTF-8”.'
	}),
	damaged_text: ({ detail }) => ({
		what: detail ? `Còn ${detail} ô khác có ký tự bị hỏng.` : 'Có ký tự bị hỏng, không khôi phục được.',
		cure: 'Xuất lại tệp từ nguồn và lưu dạng “CSV UTF-8”; kiểm tra chữ kể từ dòng này.'
	}),
	stray_quote: ({ detail }) => ({
		what: `Dấu ngoặc kép thừa hoặc không khép ở dòng ${detail}; dấu này được đọc như chữ thường.`,
		cure: 'Xem lại các ô ở dòng này; xóa dấu thừa, hoặc viết hai dấu liền nhau ("") trong ô.'
	}),
	long_cell: () => ({
		what: 'Có ô dài hơn một triệu ký tự nên tệp không được đọc.',
		cure: 'Kiểm tra dấu phân cách và dấu ngoặc kép quanh dòng này; có thể tệp này không phải là bảng số liệu.'
	}),
	not_a_table: ({ detail }) => ({
		what: `Nội dung tệp không phải là bảng số liệu (${detail === 'NUL' ? 'dữ liệu nhị phân' : detail}).`,
		cure: 'Chọn tệp .xlsx, CSV hoặc Parquet; nếu bảng nằm trong tài liệu khác, hãy chép sang Excel rồi lưu dạng .xlsx.'
	}),
	too_big: ({ detail }) => ({
		what: `Tệp quá lớn để mở ra${detail ? ` (${detail})` : ''}.`,
		cure: 'Tách thành nhiều tệp nhỏ hơn, ví dụ mỗi năm một tệp; xóa các vùng định dạng thừa trong bảng tính.'
	}),
	too_slow: ({ detail }) => ({
		what: `Đọc tệp quá ${detail} giây nên đã dừng.`,
		cure: 'Tách thành nhiều tệp nhỏ hơn; nếu tệp vốn nhỏ thì có thể đã hỏng, hãy xuất lại.'
	}),
	encrypted: ({ detail }) =>
		detail === 'Parquet'
			? { what: 'Tệp Parquet được mã hóa nên không đọc được.', cure: 'Xuất lại tệp từ nguồn, không mã hóa.' }
			: {
					what: 'Tệp được đặt mật khẩu nên không đọc được.',
					cure: 'Mở tệp, bỏ mật khẩu (trong Excel: Tệp › Thông tin › Bảo vệ sổ làm việc), rồi lưu lại.'
				},
	old_workbook: () => ({
		what: 'Tệp là sổ tính Excel 97–2003 (.xls).',
		cure: 'Mở bằng Excel, chọn “Lưu dưới dạng” và lưu thành .xlsx.'
	}),
	nested_archive: ({ detail }) => ({
		what: `Trong tệp nén lại có tệp nén khác${detail ? ` (${detail})` : ''}.`,
		cure: 'Giải nén trước, rồi nén các tệp số liệu trực tiếp vào một tệp ZIP.'
	}),
	repeated_entry: ({ value }) => ({
		what: `Trong tệp nén có ${value} tệp cùng mang tên này nhưng nội dung khác nhau, không biết bản nào đúng nên không đọc bản nào.`,
		cure: 'Hỏi lại nơi gửi; nén lại chỉ với bản đúng, hoặc đặt cho mỗi tệp một tên khác nhau.'
	}),
	nested_column: ({ column }) => ({
		what: `Cột ${quote(column)} chứa danh sách hoặc cấu trúc lồng nhau, được đọc thành văn bản JSON.`,
		cure: 'Nếu cần số liệu trong cột này, hãy xuất lại với mỗi giá trị một cột.'
	}),
	not_finite: ({ value, detail }) => ({
		what: detail
			? `Còn ${detail} ô khác không phải là một số.`
			: `Ô chứa ${quote(value)}, không phải là một số, nên coi như không có giá trị.`,
		cure: 'Sửa phép tính ở nguồn (thường là chia cho 0) rồi xuất lại, hoặc để trống nếu không có số liệu.'
	}),
	beyond_calendar: ({ value, detail }) => ({
		what: detail
			? `Còn ${detail} ô khác ghi ngày ngoài các năm 0001–9999.`
			: `Ô ghi ngày ${quote(value)}, ngoài các năm 0001–9999, nên coi như không có giá trị.`,
		cure: 'Sửa ngày ở nguồn rồi xuất lại; để trống nếu không có ngày (cơ sở dữ liệu hay ghi “vô hạn” bằng một ngày như vậy).'
	}),
	empty_file: () => ({ what: 'Tệp không có hoặc không có nội dung.', cure: 'Xuất lại tệp từ nguồn.' }),
	header_only: () => ({
		what: 'Tệp chỉ có dòng tiêu đề, không có dòng số liệu.',
		cure: 'Xuất lại tệp, kiểm tra bộ lọc và khoảng thời gian khi xuất.'
	}),
	missing_column: ({ column }) => ({
		what: `Thiếu cột ${quote(column)}.`,
		cure: 'Thêm cột này vào tệp, hoặc sửa tên cột cho đúng mẫu.'
	}),
	unknown_column: ({ column }) => ({
		what: `Cột ${quote(column)} không có trong mẫu nên không được đọc.`,
		cure: 'Sửa tên cột nếu viết nhầm; nếu không cần thì bỏ qua.'
	}),
	duplicate_column: ({ column }) => ({
		what: `Cột ${quote(column)} xuất hiện hai lần.`,
		cure: 'Giữ lại một cột.'
	}),
	ragged_row: ({ value, detail }) => ({
		what: `Dòng có ${value} ô, trong khi tiêu đề có ${detail} cột.`,
		cure: 'Kiểm tra dấu phân cách thừa hoặc thiếu; đặt ô có dấu phẩy trong ngoặc kép.'
	}),
	required: ({ severity }) =>
		severity === 'warning'
			? {
					what: 'Dòng không có số liệu cũng không có tình trạng nên bị bỏ qua.',
					cure: 'Điền số liệu (0 nếu không phát sinh), hoặc ghi tình trạng ở cột “status”.'
				}
			: { what: 'Ô bắt buộc đang để trống.', cure: 'Điền giá trị cho ô này.' },
	not_an_integer: ({ value }) => ({
		what: `${quote(value)} không phải là số nguyên.`,
		cure: 'Ghi số nguyên, ví dụ 1166 hoặc 1.166; để trống nếu không có số liệu, ghi 0 nếu không phát sinh.'
	}),
	not_a_number: ({ value }) => ({
		what: `${quote(value)} không phải là số, hoặc có thể hiểu theo hai cách.`,
		cure: 'Ghi số, ví dụ 76,4 hoặc 1166; không dùng dấu phân cách hàng nghìn khi dễ nhầm với dấu thập phân.'
	}),
	letter_in_number: ({ value, detail }) => ({
		what: `${quote(value)} lẫn chữ cái trong số.`,
		cure: `Có lẽ là ${quote(detail)}; sửa lại theo báo cáo gốc.`
	}),
	scientific_number: ({ value }) => ({
		what: `${quote(value)} là số viết rút gọn, đã mất chữ số.`,
		cure: 'Trong Excel, đặt định dạng cột là Number, không có chữ số thập phân, rồi xuất lại tệp.'
	}),
	percent_in_count: ({ value }) => ({
		what: `${quote(value)} là tỷ lệ, trong khi cột này ghi số lượng.`,
		cure: 'Ghi số lượng; tỷ lệ được tính từ tử số và mẫu số.'
	}),
	wrong_count_unit: ({ value, detail }) => ({
		what: `Cột này đếm ${countName(detail)}, còn ${quote(value)} đếm thứ khác.`,
		cure: 'Chuyển số này sang đúng cột; lượt, người, vụ việc và kỳ tiếp không thay cho nhau.'
	}),
	unclear_mark: ({ value }) => ({
		what: `${quote(value)} có thể là 0, cũng có thể là không có số liệu.`,
		cure: 'Chọn một cách hiểu cho cả cột, hoặc ghi 0 nếu không phát sinh, để trống nếu không có số liệu.'
	}),
	unclear_separator: ({ value }) => ({
		what: `${quote(value)} đọc được theo hai cách: dấu giữa các chữ số là hàng nghìn hoặc thập phân.`,
		cure: 'Chọn một cách đọc cho cả cột, hoặc ghi lại số không có dấu hàng nghìn.'
	}),
	unclear_parts: ({ value }) => ({
		what: `${quote(value)} có hai số, chưa rõ số nào thuộc cột này.`,
		cure: 'Chọn số thứ nhất hoặc số thứ hai cho cả cột, hoặc tách thành hai cột.'
	}),
	formula: ({ value }) => ({
		what: `${quote(value)} là công thức, không phải là kết quả.`,
		cure: 'Trong Excel, chép ô rồi dán dạng giá trị (Paste Values) và xuất lại tệp.'
	}),
	not_a_date: ({ value }) => ({
		what: `${quote(value)} không phải là ngày.`,
		cure: 'Ghi ngày dạng 2024-03-31 hoặc 31/03/2024.'
	}),
	not_a_boolean: ({ value }) => ({
		what: `${quote(value)} không phải là có hoặc không.`,
		cure: 'Ghi true/false, 1/0 hoặc có/không.'
	}),
	not_a_member: ({ value, detail }) => ({
		what: `${quote(value)} không nằm trong các giá trị được phép.`,
		cure: `Dùng một trong các giá trị: ${detail}.`
	}),
	negative: ({ value }) => ({
		what: `Số ${value} nhỏ hơn 0.`,
		cure: 'Sửa lại số; số đếm không thể âm.'
	}),
	out_of_range: ({ value, detail }) => ({
		what: `${quote(value)} nằm ngoài khoảng cho phép (${detail}).`,
		cure: 'Kiểm tra lại giá trị với báo cáo gốc.'
	}),
	sum_mismatch: ({ column, value, detail }) => ({
		what: `Tổng ${column} là ${value}, không khớp với ${detail}.`,
		cure: 'Đối chiếu với báo cáo gốc và sửa thành phần hoặc tổng số.'
	}),
	part_above_whole: ({ column, value, detail }) => ({
		what: `Phần “trong đó” lớn hơn tổng: ${column} = ${value}, ${detail}.`,
		cure: 'Đối chiếu với báo cáo gốc; số “trong đó” không thể lớn hơn tổng số.'
	}),
	unknown_unit: ({ value }) => ({
		what: `Không có đơn vị nào mang mã ${quote(value)}.`,
		cure: 'Kiểm tra mã; mã phải đủ số 0 ở đầu (tỉnh 2 chữ số, huyện 3, xã 5), vì Excel hay làm mất.'
	}),
	unit_not_valid_then: ({ value, detail }) => ({
		what: `Đơn vị mang mã ${quote(value)} không tồn tại trong suốt kỳ ${detail}.`,
		cure: 'Tách kỳ tại ngày sắp xếp đơn vị, hoặc dùng mã của đơn vị có hiệu lực trong kỳ.'
	}),
	unknown_unit_name: ({ value, detail }) => ({
		what: `Không tìm thấy đơn vị ${quote(value)} trong kỳ báo cáo.`,
		cure: detail
			? `Gần giống: ${detail}. Chọn đơn vị đúng, sửa tên, hoặc ghi mã đơn vị.`
			: 'Kiểm tra tên đơn vị và đơn vị cấp trên, hoặc ghi mã đơn vị.'
	}),
	ambiguous_unit: ({ value, detail }) => ({
		what: `${quote(value)} có thể là nhiều đơn vị: ${detail}.`,
		cure: 'Chọn đơn vị đúng, hoặc ghi đủ loại đơn vị, đơn vị cấp trên hoặc mã.'
	}),
	former_unit: ({ value, detail }) => ({
		what: `${quote(value)} không tồn tại trong suốt kỳ báo cáo: ${detail}.`,
		cure: 'Tách kỳ tại ngày sắp xếp đơn vị, hoặc chọn đơn vị có hiệu lực trong kỳ.'
	}),
	zeros_restored: ({ value, detail }) => ({
		what: `Mã đơn vị bị mất số 0 ở đầu đã được bổ sung, ví dụ ${value} thành ${detail}.`,
		cure: 'Không cần làm gì; lần sau hãy định dạng cột mã là văn bản trước khi nhập.'
	}),
	period_reversed: ({ value, detail }) => ({
		what: `Ngày kết thúc ${value} đứng trước ngày bắt đầu ${detail}.`,
		cure: 'Đổi lại hai ngày.'
	}),
	duplicate_key: ({ value, detail }) => ({
		what: `Trùng với dòng ${detail} (${value}).`,
		cure: 'Xóa một dòng, hoặc ghi lần sửa ở cột “revision_no” nếu là số liệu điều chỉnh.'
	}),
	overlapping_periods: ({ value, detail }) => ({
		what: `Kỳ ${quote(value)} chồng lên kỳ ở dòng ${detail}, số liệu sẽ bị tính hai lần.`,
		cure: 'Bỏ một dòng, sửa ngày, hoặc đánh dấu số lũy kế ở cột “is_cumulative”.'
	}),
	negative_difference: ({ column, value, detail }) => ({
		what: `Số lũy kế ${column} giảm so với dòng ${detail} (chênh lệch ${value}).`,
		cure: 'Nếu đơn vị đã điều chỉnh số liệu kỳ trước thì giữ nguyên; nếu không, hãy sửa lại số.'
	}),
	value_without_report: ({ column, value, detail }) => ({
		what: `Tình trạng là ${quote(detail)} nhưng vẫn có số liệu (${column} = ${value}); số liệu không được dùng.`,
		cure: 'Sửa tình trạng thành “reported”, hoặc xóa số liệu.'
	}),
	unknown_dataset: ({ detail }) => ({
		what: 'Không xác định được tệp thuộc bộ số liệu nào.',
		cure: `Đặt tệp vào đúng thư mục, hoặc dùng tên cột của một bộ số liệu: ${detail}.`
	}),
	personal_data: ({ column }) => ({
		what: `Cột ${quote(column)} có thể chứa dữ liệu cá nhân nên tệp bị từ chối.`,
		cure: 'Xóa cột này; chỉ nhận số liệu tổng hợp, không nhận sổ tiếp công dân.'
	})
};

const encodings: Readonly<Record<string, string>> = {
	mojibake: 'như tệp UTF-8 từng bị mở sai bảng mã',
	TCVN3: 'theo bảng mã TCVN3 (ABC, phông .VnTime)',
	VNI: 'theo bảng mã VNI'
};

const reasons: Readonly<Record<string, string>> = {
	'UTF-8': ': tệp không dùng bảng mã UTF-8',
	'UTF-16': ': tệp dùng bảng mã UTF-16',
	'"': ': dấu ngoặc kép không khép',
	size: ': tệp quá lớn',
	codec: ': dữ liệu Parquet được nén theo cách không đọc được',
	Parquet: ': tệp Parquet bị hỏng',
	Arrow: ': tệp Arrow bị hỏng',
	arrow_type: ': tệp Arrow có cột thuộc kiểu chưa đọc được',
	XLSX: ': sổ tính bị hỏng',
	ZIP: ': tệp nén bị hỏng',
	zip_method: ': tệp được nén theo cách không đọc được',
	GZIP: ': tệp nén bị hỏng'
};

const again = 'Tải lại hoặc xin lại tệp gốc; có thể tệp bị hỏng khi sao chép.';
const cures: Readonly<Record<string, string>> = {
	codec: 'Xuất lại tệp với kiểu nén snappy, gzip hoặc zstd.',
	Parquet: `${again} Nếu vẫn lỗi, xuất lại dạng CSV UTF-8.`,
	Arrow: `${again} Nếu vẫn lỗi, xuất lại dạng Parquet.`,
	arrow_type: 'Xuất lại dạng Parquet hoặc CSV UTF-8; với Polars, có thể ghi tệp với compat_level cũ nhất.',
	XLSX: 'Mở bằng Excel (Excel có thể tự sửa), lưu lại dạng .xlsx rồi thử lại.',
	ZIP: again,
	zip_method: 'Giải nén rồi nén lại thành ZIP thông thường (Deflate), hoặc gửi các tệp chưa nén.',
	GZIP: again
};

export const problem = {
	rules,
	line: (line: number) => `dòng ${line}`,
	more: (count: string) => `Còn ${count} chỗ khác như vậy, không kể ra từng chỗ.`,
	column: (column: string) => `cột ${column}`,
	from: (date: string) => `từ ${date}`,
	until: (date: string) => `đến ${date}`,
	error: 'Lỗi',
	warning: 'Cảnh báo'
};
