export const exports = {
	illustrative: 'Dữ liệu minh họa',
	left: (count: string) => `Còn ${count} dòng không vừa khổ hình: xem trong bảng.`,
	menu: {
		open: 'Dùng biểu đồ này',
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
			picture: 'Đã sao chép hình. Dán vào slide bằng Ctrl+V.',
			table: 'Đã sao chép bảng. Dán vào Excel, Word hoặc PowerPoint.',
			link: 'Đã sao chép liên kết.',
			file: (name: string) => `Đã tạo tệp ${name}.`
		},
		failed: {
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
		more: (count: string) => `Còn ${count} dòng; bảng đầy đủ có trong tệp Excel của biểu đồ.`,
		sources: { title: 'Nguồn, định nghĩa và cách đọc', page: (at: number, count: number) => ` (${at}/${count})` },
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
