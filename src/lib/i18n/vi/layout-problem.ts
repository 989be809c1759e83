import type { ProblemRule, WordedProblem } from '../../model/problem.ts';

const quote = (value: string | null) => `“${value ?? ''}”`;

const leftOut: Readonly<Record<string, string>> = {
	totals: 'Dòng tổng chỉ được dùng để đối chiếu, không nhập như một đơn vị',
	repeated: 'Dòng tiêu đề lặp lại được bỏ qua',
	numbering: 'Dòng đánh số cột được bỏ qua',
	notes: 'Từ dòng ghi chú hoặc chữ ký trở xuống không được nhập',
	below: 'Dòng có số liệu nằm dưới ghi chú hoặc chữ ký nên không được nhập',
	blank: 'Dòng không có số liệu được bỏ qua, coi là chưa báo cáo'
};

const calendarNames: Readonly<Record<string, string>> = {
	civil: 'năm dương lịch',
	ttcp: 'kỳ thống kê của ngành Thanh tra (ngày 15 tháng trước kỳ đến ngày 14 tháng cuối kỳ)',
	qh_aug: 'kỳ báo cáo Quốc hội (01/8 đến 31/7)'
};

/** What is said of tables as a whole: their layout, their totals, their periods. */
export const layoutRules = {
	mixed_delimiters: ({ detail }) => ({
		what: `Dòng ${detail} dùng dấu phân cách hoặc dấu ngoặc khác với cả tệp; đã tách ô theo cách của riêng dòng đó.`,
		cure: 'Xem lại các ô ở dòng này; nên xuất lại tệp với một dấu phân cách duy nhất.'
	}),
	total_mismatch: ({ column, value, detail }) => ({
		what: `Dòng tổng không khớp với các dòng của nó ở cột ${column}: dòng tổng ghi ${value}, cộng các dòng được ${detail}.`,
		cure: 'Đối chiếu với báo cáo gốc: sửa dòng tổng, hoặc bổ sung đơn vị còn thiếu.'
	}),
	no_header: () => ({
		what: 'Dòng đầu giống các dòng số liệu bên dưới: tệp có lẽ thiếu dòng tiêu đề.',
		cure: 'Thêm dòng đầu ghi tên các cột.'
	}),
	header_rows: ({ value }) => ({
		what: `Tiêu đề gồm nhiều dòng (${quote(value)} ở dòng dưới); tên cột được ghép từ các dòng đó.`,
		cure: 'Xem lại tên các cột; nên ghi tiêu đề trên một dòng duy nhất.'
	}),
	repeated_header: () => ({
		what: 'Dòng này lặp lại tiêu đề, không được coi là số liệu.',
		cure: 'Không cần làm gì nếu các dòng bên dưới thuộc cùng một bảng; nếu không, tách mỗi bảng thành một tệp.'
	}),
	doubtful_header: ({ value }) => ({
		what: `Dòng này giống tiêu đề của một bảng khác (${quote(value)}) nhưng chưa chắc, nên được giữ là số liệu.`,
		cure: 'Nếu đây là một bảng khác, tách bảng đó thành một tệp riêng: các dòng bên dưới đang mang tên cột của bảng trên.'
	}),
	second_table: ({ value }) => ({
		what: `Từ dòng này là một bảng khác với tiêu đề riêng (${quote(value)}); bảng được tách riêng.`,
		cure: 'Nên ghi mỗi bảng thành một tệp.'
	}),
	other_dataset: ({ value, detail }) => ({
		what: `Từ dòng này là số liệu của bộ khác (“${detail}”), không được đọc ở đây.`,
		cure: `Tách các dòng này thành một tệp riêng, rồi đặt tệp vào thư mục của bộ số liệu đó (${value}).`
	}),
	rows_left_out: ({ value, detail }) => ({
		what: `${leftOut[detail ?? ''] ?? 'Dòng không được nhập'} (dòng ${value}).`,
		cure:
			detail === 'below'
				? 'Nếu là số liệu, chuyển ghi chú và chữ ký xuống cuối bảng, hoặc tách mỗi bảng thành một tệp.'
				: 'Không cần làm gì nếu các dòng này không phải là số liệu của một đơn vị.'
	}),
	blank_columns: ({ column }) => ({
		what: `Cột ${column} của biểu không có hoặc để trống ở mọi dòng, được coi là không có số liệu, không phải bằng 0.`,
		cure: 'Nếu không phát sinh, ghi 0; nếu đơn vị không thống kê các cột này thì không cần làm gì.'
	}),
	not_a_period: ({ value }) => ({
		what: `${quote(value)} không phải là kỳ báo cáo.`,
		cure: 'Ghi kỳ dạng “Quý I/2024”, “6 tháng đầu năm 2024”, “Năm 2024” hoặc “Tháng 4/2024”; năm gồm bốn chữ số.'
	}),
	missing_period: () => ({
		what: 'Bảng không cho biết số liệu thuộc kỳ nào.',
		cure: 'Ghi kỳ trên dòng tiêu đề, ví dụ “Số liệu tính từ ngày 01/01/2024 đến ngày 31/03/2024” hoặc “Quý I/2024”.'
	}),
	other_period: ({ value }) => ({
		what: `Từ dòng này bảng ghi kỳ khác (${quote(value)}) với kỳ trên tiêu đề, nên các dòng bên dưới không được nhập.`,
		cure: 'Tách mỗi kỳ thành một trang tính hoặc một tệp, hoặc thêm cột “Kỳ báo cáo” vào bảng.'
	}),
	calendar_assumed: ({ value, detail }) => ({
		what: `Biểu chỉ ghi tên kỳ nên ngày được lấy theo ${calendarNames[detail ?? ''] ?? ''}: ${value}.`,
		cure: 'Nếu kỳ của báo cáo khác, ghi rõ “Số liệu tính từ ngày … đến ngày …” trên tiêu đề.'
	}),
	made_discrete: ({ value }) => ({
		what: `${value} dòng lũy kế đã được tách thành số phát sinh bằng cách trừ đi kỳ trước.`,
		cure: 'Không cần làm gì; số trong tệp là số lũy kế, số hiển thị là số của riêng từng kỳ.'
	}),
	older_revision: ({ value, detail }) => ({
		what: `Tệp có bản cũ hơn của kỳ ${value}; bản mới hơn ở dòng ${detail} được giữ lại.`,
		cure: 'Không cần làm gì; nếu bản này mới đúng, hãy tăng số ở cột “revision_no”.'
	}),
	same_file: ({ detail }) => ({
		what: `Tệp giống hệt tệp ${quote(detail)} nên chỉ được đọc một lần.`,
		cure: 'Bỏ bớt một tệp.'
	}),
	future_period: ({ value, detail }) => ({
		what: `Kỳ ${value} bắt đầu sau ngày ${detail}, tức là chưa diễn ra.`,
		cure: 'Kiểm tra năm và kỳ của báo cáo.'
	}),
	missing_measure: () => ({
		what: 'Bảng không cho biết các số là của chỉ tiêu nào.',
		cure: 'Chọn chỉ tiêu ở câu hỏi, hoặc ghi tên chỉ tiêu trên tiêu đề, ở dòng trên các kỳ hoặc trong cột “Chỉ tiêu”.'
	}),
	missing_dimension: ({ column }) => ({
		what: `Bảng không cho biết phân loại ${quote(column)} của các số.`,
		cure: 'Chọn ở câu hỏi, hoặc thêm một cột cho phân loại này.'
	}),
	unknown_measure: ({ value }) => ({
		what: `Chỉ tiêu ${quote(value)} không có trong bộ số liệu nên dòng này không được nhập.`,
		cure: 'Nếu là tên khác của một chỉ số, hãy ghi theo tên trong từ điển số liệu; nếu không, bỏ qua.'
	}),
	wrong_unit_of_measure: ({ value, detail }) => ({
		what: `Dòng ghi đơn vị tính ${quote(value)}, còn chỉ tiêu này chỉ có một đơn vị tính (${detail}); dòng không được nhập.`,
		cure: 'Đổi số và đơn vị tính theo từ điển số liệu; nếu đếm thứ khác thì đó là một chỉ tiêu khác, với mã riêng.'
	}),
	scaled_numbers: ({ column, value, detail }) => ({
		what: `Cột ${quote(column)} ghi theo ${quote(value)}: mỗi số đã được nhân với ${detail}.`,
		cure: 'Xem lại vài số; nếu cột này ghi số đầy đủ thì sửa đơn vị tính ở tiêu đề.'
	}),
	overlapping_targets: ({ value, detail }) => ({
		what: `Từ ${value}, chỉ tiêu này có hiệu lực cùng lúc với chỉ tiêu ở dòng ${detail} cho cùng đơn vị và cùng chỉ số; không rõ mức nào được áp dụng.`,
		cure: 'Ghi ngày hết hiệu lực (valid_to) cho mức cũ là ngày trước khi mức mới có hiệu lực; mức thay cho cả năm thì sửa ngay ở dòng cũ.'
	}),
	body_without_territory: ({ detail }) => ({
		what: `Cơ quan này (kind: ${detail}) không ghi địa bàn, nên số liệu của nó sẽ bị cộng lẫn với số của chính quyền cùng cấp.`,
		cure: 'Ghi vào territory_unit_id mã của đơn vị hành chính mà cơ quan đặt cạnh, ví dụ thành ủy ghi mã của thành phố đó.'
	}),
	body_beside_body: ({ value }) => ({
		what: `Địa bàn ${quote(value)} không phải là một đơn vị hành chính: đó là chính cơ quan này hoặc một cơ quan khác.`,
		cure: 'Ghi vào territory_unit_id mã của đơn vị hành chính.'
	}),
	target_of_nobody: () => ({
		what: 'Chỉ tiêu không ghi là của đơn vị nào (unit_id) hay của cấp nào (level), hoặc ghi cả hai.',
		cure: 'Ghi đúng một trong hai cột: unit_id cho kế hoạch của một đơn vị, level cho mức chung của một cấp.'
	}),
	merged_counts: ({ value, detail }) => ({
		what: `Số ${value} nằm trong ô gộp (dòng ${detail}), không rõ là của dòng hay cột nào.`,
		cure: 'Bỏ gộp ô rồi ghi số vào từng ô; đơn vị không có số liệu riêng thì để trống.'
	})
} satisfies Partial<Record<ProblemRule, (problem: WordedProblem) => { what: string; cure: string }>>;
