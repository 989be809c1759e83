export const table = {
	copy: 'Sao chép bảng',
	copied: 'Đã sao chép; dán được vào Excel, Word, thư điện tử.',
	notCopied: 'Trình duyệt không cho sao chép. Hãy bôi đen bảng rồi nhấn Ctrl + C.',
	remark: 'Ghi chú',
	illustrative: 'Dữ liệu minh họa'
};
