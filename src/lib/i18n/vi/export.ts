export const exports = {
	illustrative: 'Dữ liệu minh họa',
	left: (count: string) => `Còn ${count} dòng không vừa khổ hình: xem trong bảng.`,
	menu: {
		open: 'Dùng biểu đồ này',
		addSlide: 'Thêm vào slide',
		openSlides: 'Mở trang slide',
		embed: 'Nhúng vào trang khác…',
		copyPicture: 'Sao chép hình',
		copyTable: 'Sao chép bảng',
		copyLink: 'Sao chép liên kết',
		picture: 'Khổ hình',
		ground: 'Nền',
		shapes: {
			wide: 'Slide 16:9 (1600 × 900)',
			classic: 'Slide 4:3 (1200 × 900)',
			half: 'Nửa slide (800 × 900)',
			square: 'Vuông (1080 × 1080)',
			card: 'Mạng xã hội (1200 × 630)'
		},
		grounds: {
			light: 'Nền sáng',
			dark: 'Nền tối',
			clear: 'Trong suốt, chữ tối',
			clear_dark: 'Trong suốt, chữ sáng'
		},
		download: 'Tải về',
		slide: 'Slide sửa được (PPTX)',
		page: 'Một tệp HTML',
		busy: 'Đang tạo…',
		done: {
			slide: 'Đã thêm vào slide.',
			picture: 'Đã sao chép hình. Dán vào slide bằng Ctrl+V.',
			table: 'Đã sao chép bảng. Dán vào Excel, Word hoặc PowerPoint.',
			link: 'Đã sao chép liên kết.',
			file: (name: string) => `Đã tạo tệp ${name}.`
		},
		failed: {
			slide:
				'Trình duyệt không lưu thêm được: bộ nhớ cho trang này đã đầy hoặc bị cấm; các slide đã chọn vẫn còn. Hãy giải phóng bộ nhớ, hoặc tải slide từng biểu đồ.',
			picture:
				'Trình duyệt không cho sao chép hình ở địa chỉ này. Nhấp chuột phải vào hình bên dưới, chọn “Sao chép hình ảnh”, hoặc tải tệp PNG.',
			text: 'Trình duyệt không cho sao chép. Hãy chọn nội dung dưới đây rồi nhấn Ctrl+C.',
			file: 'Không tạo được tệp. Hãy thử khổ hình khác hoặc tải lại trang.'
		}
	},
	deck: {
		ofTarget: 'Thực hiện so với chỉ tiêu',
		limit: (share: string) => `Giới hạn ${share}`,
		units: 'Đơn vị',
		chosen: 'Đơn vị được chọn',
		notes: {
			caveats: 'Lưu ý khi dùng số liệu:',
			live: 'Xem biểu đồ và số liệu mới nhất:',
			picture: 'Office không vẽ được kiểu biểu đồ này: slide dùng hình, số liệu ở bảng của slide sau.',
			open: (names: string) => `Số tạm tính, chưa đủ báo cáo hoặc không chính xác tuyệt đối: ${names}.`,
			missing: (names: string) => `Không có số liệu (để trống, không phải bằng 0): ${names}.`
		},
		table: (title: string) => `Số liệu: ${title}`,
		/** Below a table with too many margins to be said one by one. */
		remarked: 'có khoảng tin cậy, ghi trong tệp Excel của biểu đồ',
		/** Signs before numbers. */
		signs: {
			'≈': 'số ước tính hoặc công bố kèm “khoảng”',
			'≥': 'công bố kèm “hơn”, hoặc còn thiếu số đã ẩn',
			'≤': 'công bố kèm “gần”'
		},
		/** Marks of a chart that the program draws. */
		open: {
			lines: 'Điểm rỗng, nét đứt: số tạm tính, thiếu báo cáo hoặc số ước.',
			bars: 'Gạch chéo: số tạm tính, thiếu báo cáo hoặc số ước.'
		},
		more: (left: string) => `Còn ${left}; bảng đầy đủ có trong tệp Excel của biểu đồ.`,
		rows: (count: string) => `${count} dòng`,
		columns: (count: string) => `${count} cột`,
		overview: (place: string, period: string) => `Kết quả công tác dân vận ${period}: ${place}`,
		numbers: (place: string, period: string) => `Số chính ${period}: ${place}`,
		changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
		sources: 'Nguồn, định nghĩa và cách đọc',
		online: 'Xem biểu đồ trực tuyến',
		author: 'Toàn cảnh',
		footer: (version: string) => `Toàn cảnh, phiên bản số liệu ${version}`,
		layouts: {
			title: 'Trang bìa',
			chart: 'Biểu đồ và nguồn',
			picture: 'Hình và nguồn',
			table: 'Bảng và nguồn',
			figures: 'Số chính',
			text: 'Nội dung'
		},
		prompts: { title: 'Bấm để sửa kết luận', source: 'Nguồn', subtitle: 'Nội dung', body: 'Nội dung' }
	},
	embed: {
		notes: 'Ghi chú',
		newer: 'Đã có số liệu mới hơn?',
		table: 'Xem số liệu dạng bảng',
		open: 'Mở biểu đồ đầy đủ'
	},
	embedding: {
		heading: 'Nhúng biểu đồ vào trang khác',
		numbers: 'Số liệu',
		ways: {
			live: () => 'Luôn số mới nhất',
			pinned: (version: string) => `Giữ số của phiên bản ${version}`,
			file: (version: string) => `Một tệp HTML, giữ số của phiên bản ${version}`
		},
		fileNote:
			'Tải tệp này, đặt cạnh trang cần có biểu đồ rồi dán mã bên dưới vào trang đó. Tệp có hình, bảng và ghi chú, không cần đến trang này; số trong tệp không tự cập nhật.',
		download: 'Tải tệp HTML',
		unlisted:
			'Góc nhìn này chưa có khung để nhúng. Người xuất bản thêm dòng dưới đây vào tệp data/embeds.txt rồi dựng lại trang bằng npm run build; từ đó mã bên dưới mới dùng được. Để có ngay, hãy chọn một tệp HTML.',
		line: 'Dòng thêm vào data/embeds.txt',
		ownNumbers: 'Biểu đồ đang dùng cả tệp bạn đã thêm vào thẻ này, nên chỉ nhúng được bằng một tệp HTML.',
		shape: 'Khổ khung',
		shapes: {
			fluid: 'Rộng theo trang',
			wide: '16:9',
			classic: '4:3',
			square: 'Vuông'
		},
		width: 'Rộng nhất (px)',
		height: 'Cao (px)',
		theme: 'Màu',
		themes: { light: 'Sáng', dark: 'Tối', auto: 'Theo máy người xem' },
		preview: 'Xem trước',
		code: 'Mã HTML để dán vào trang cần đặt biểu đồ',
		copy: 'Sao chép mã',
		close: 'Đóng',
		copied: 'Đã sao chép mã nhúng.',
		failed: 'Trình duyệt không cho sao chép. Hãy chọn mã ở trên rồi nhấn Ctrl+C.'
	},
	slides: {
		heading: 'Slide',
		about:
			'Gom biểu đồ thành bộ slide: sửa tiêu đề, đổi thứ tự, rồi tải về hoặc trình chiếu. Liên kết của trang này giữ cả bộ.',
		ratio: 'Khổ slide',
		deck: 'Tải PPTX sửa được',
		zip: 'Tải ZIP (PNG, SVG, XLSX)',
		pdf: 'In hoặc lưu PDF',
		present: 'Trình chiếu',
		standard: 'Tạo bộ slide chuẩn',
		template: 'Mẫu slide của cơ quan (PPTX)',
		templateUsed: (name: string) => `Đang dùng mẫu ${name}`,
		noTemplateUsed: 'Thôi dùng mẫu này',
		noTemplate:
			'Không dùng được tệp này làm mẫu: tệp hỏng, hoặc không có bố cục nào có tiêu đề. Hãy lưu lại mẫu từ PowerPoint dạng .pptx.',
		refresh: 'Cập nhật bộ slide cũ (PPTX)',
		bringBack: (charts: number) => `Lấy lại bộ slide trước (${charts} biểu đồ)`,
		empty: 'Chưa có biểu đồ nào. Ở dưới mỗi biểu đồ, mở “Dùng biểu đồ này” rồi chọn “Thêm vào slide”.',
		title: (at: number) => `Tiêu đề slide ${at}`,
		up: 'Lên',
		down: 'Xuống',
		remove: 'Bỏ',
		loading: 'Đang tính…',
		notFetched:
			'Chưa lấy được số liệu của biểu đồ này. Biểu đồ vẫn ở trong bộ slide; hãy kiểm tra kết nối rồi thử lại.',
		again: 'Thử lại',
		gone: 'Không có biểu đồ này trong số liệu hiện tại. Hãy bỏ slide này.',
		busy: 'Đang tạo…',
		failed:
			'Không tạo được tệp; bộ slide vẫn còn nguyên. Hãy kiểm tra kết nối rồi thử lại; nếu vẫn lỗi, bỏ bớt biểu đồ.',
		unreadable:
			'Không đọc được tệp này: không phải PPTX, hoặc tệp bị hỏng. Hãy chọn tệp .pptx gốc đã tải từ trang này.',
		foreign: 'Tệp này không có slide nào do trang này tạo, nên không có gì để cập nhật.',
		made: (name: string) => `Đã tạo tệp ${name}.`,
		refreshed: 'Đã cập nhật bộ slide; thay đổi so với tệp cũ:',
		counts: (changed: number, added: number, removed: number) =>
			changed + added + removed === 0 ? 'không đổi' : `${changed} số sửa đổi, ${added} số mới, ${removed} số không còn`,
		keptTitle: (title: string) => `Giữ tiêu đề đã sửa “${title}”: hãy xem lại số nêu trong tiêu đề.`,
		lost: (title: string) => `Không còn biểu đồ: ${title}.`,
		previous: 'Trước',
		next: 'Sau',
		notes: 'Ghi chú (N)',
		close: 'Đóng'
	},
	sheet: {
		data: 'Số liệu',
		notes: 'Nguồn và ghi chú',
		title: 'Kết luận',
		subtitle: 'Nội dung',
		source: 'Nguồn',
		coverage: 'Độ đầy đủ',
		release: 'Phiên bản',
		note: 'Ghi chú',
		link: 'Liên kết',
		status: 'Tình trạng'
	}
};
