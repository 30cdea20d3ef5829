// Words of `Theo dõi báo cáo`: its title, its closed lists and what stands in their help.

export const trackingTitle =
  'THEO DÕI BÁO CÁO · Ô màu cam nhạt do đầu mối ghi. Sổ theo dõi; không thay báo cáo ký số của đơn vị.';

/** `Phải gửi báo cáo`. */
export const mustReportWords = { yes: 'Có', no: 'Không' } as const;

/** `Địa chỉ hỏng`. */
export const deadAddressWord = 'Hỏng';

/** `Duyệt thư lãnh đạo`: a word holds for one step, so an extension asks for a new one. */
export const releaseWords = { round: 'Duyệt gửi', extension: 'Duyệt gửi sau gia hạn' } as const;

export const trackingHelp = {
  mustReport: 'Có: đơn vị phải gửi báo cáo bằng văn bản và được đôn đốc. Không: không phải gửi.',
  dead: 'Chọn "Hỏng" khi thư bị trả lại; sổ gửi cho đầu mối dự phòng.',
  release: 'Chọn sau khi lãnh đạo Sở đồng ý, và ghi "Người duyệt". Gia hạn rồi thì duyệt lại.',
} as const;
