// Target phrases of kinds that plans elsewhere print, with what each says: `text => reading`, `?` where a person must be asked.

export const unseenPhrases: Readonly<Record<string, string>> = {
  'DOC-14': `
không để xảy ra mất điện kéo dài trên 2 giờ => ?
Không để tồn đọng quá 5 hồ sơ => ?
không còn trạm y tế có dưới 2 bác sĩ => ?
không có hồ sơ trễ quá 3 ngày => ?
chấm dứt tình trạng lớp học trên 45 học sinh => ?
Không xảy ra sự cố gián đoạn trên 15 phút => ?
tránh để trên 10% hồ sơ phải bổ sung => ?
không phát sinh nợ mới trên 2 tỷ đồng => ?
không được để quá 3 ngày làm việc => ?
Tỷ lệ hộ không có nhà tiêu dưới 5% => < 5 %
tỷ lệ thanh toán không dùng tiền mặt đạt 60% => >= 60 %
Tỷ lệ hồ sơ trễ hạn không quá 2% => <= 2 %
Cơ cấu lao động: nông nghiệp 30%; công nghiệp 40%; dịch vụ 30% => ?
Cơ cấu sử dụng đất: đất nông nghiệp 70%, đất phi nông nghiệp 30% => ?
Tỷ lệ tăng dân số tự nhiên 0,9% => ?
Tỷ suất sinh 2,1 con => ?
Mức sinh thay thế 2,1 con/phụ nữ => ?
Tỷ lệ hộ nghèo 3% => ?
Tỷ lệ hộ cận nghèo 2 - 3% => ?
Chi phí logistics 16% GDP => ?
Tỷ lệ thất thoát nước sạch 15% => ?
Tỷ lệ thất nghiệp thành thị 3,5% => ?
Thời gian giải quyết thủ tục 5 ngày => ?
Tỷ trọng nông nghiệp 15% => ?
Tỷ lệ hộ nghèo đạt trên 5% => ?
Tỷ lệ hộ nghèo còn dưới 2% => < 2 %
Giảm tỷ lệ hộ nghèo xuống còn 1,5% => <= 1.5 %
tỷ lệ hộ nghèo được vay vốn đạt 80% => >= 80 %
100% hộ nghèo được cấp thẻ bảo hiểm y tế => >= 100 %
tỷ lệ thất nghiệp thành thị dưới 4% => < 4 %
tỷ số giới tính khi sinh 112 bé trai/100 bé gái => ?
ít nhất một nền tảng số => ?
tỷ lệ hộ nghèo duy trì dưới mức 1% => < 1 %
Tổng số xã đạt chuẩn: 80/120 xã => ?
ít nhất 80% nhưng không quá 90% => ?
Bội chi ngân sách 3% GDP => ?
Nợ công không quá 60% GDP => <= 60 %
chi phí logistics dưới 15% GDP => < 15 %
Giảm chi phí logistics xuống còn 12% GDP => <= 12 %
nằm trong nhóm 1/3 tỉnh dẫn đầu => ?
Tỷ suất chết trẻ em dưới 5 tuổi còn 18‰ => <= 18 ‰
Không còn xã có tỷ lệ hộ nghèo trên 25% => ?
vượt 5% dự toán => ?
tỷ lệ nghèo đa chiều 5% => ?
Tỷ trọng công nghiệp chiếm 40%, nông nghiệp chiếm 15% => ?
không để lọt quá 1% hồ sơ => ?
Tỷ lệ hộ nghèo (%): 5 => ?
Tỷ lệ giảm hộ nghèo (%): 2 => >= 2 %
thuộc top 10% cả nước về chỉ số hài lòng => ?
nhóm 5 tỉnh thấp nhất về ô nhiễm => ?
thứ hạng chuyển đổi số từ 20 - 25 => ?
80% hộ có Internet, phổ cập chữ ký số cho người dân; 90% trường học có wifi => ?
100% xã có trạm y tế, không còn nhà tạm => ?
`,
  'DOC-18': `
Số bác sĩ trên 10.000 người: 12 => >= 12 bác sĩ
Số giường bệnh trên 10.000 dân đạt 32 giường => >= 32 giường
Số điều dưỡng trên 1 vạn dân đạt 25 người => >= 25 người
Tạo việc làm cho trên 10.000 người => > 10000 người
Đào tạo trên 1.000 người => > 1000 người
Số doanh nghiệp trên 1.000 dân đạt 9 doanh nghiệp => >= 9 doanh nghiệp
Tỷ suất tử vong trẻ dưới 1 tuổi dưới 12‰ => < 12 ‰
Tỷ lệ trẻ em < 1 tuổi được tiêm chủng đạt 98% => >= 98 %
Tỷ lệ trẻ em dưới 5 tuổi được khám đạt 90% => >= 90 %
Tỷ lệ trẻ 6 - 23 tháng tuổi được bổ sung vi chất đạt 85% => >= 85 %
Tỷ lệ học sinh trong độ tuổi 15 - 18 học trung học đạt 80% => >= 80 %
Tỷ lệ dân số trong độ tuổi từ 15 đến 60 biết chữ đạt 99% => >= 99 %
Huy động trẻ 5 tuổi ra lớp đạt 99% => >= 99 %
100% trẻ mẫu giáo 5 tuổi đến trường => >= 100 %
Tuổi thọ trung bình đạt 75 tuổi => >= 75 tuổi
70% trường học đạt chuẩn quốc gia mức độ 2 => >= 70 %
Tỷ lệ trường đạt chuẩn quốc gia mức độ 1 đạt 60% => >= 60 %
100% huyện đạt chuẩn phổ cập giáo dục mức độ 2, mức độ 3 => >= 100 %
Nâng dịch vụ công lên mức độ 4 => level 4 mức độ
80% học sinh tiểu học học 2 buổi/ngày => >= 80 %
Tỷ lệ học sinh được học 2 buổi/ngày đạt 90% => >= 90 %
80% trong số 500 trường có phòng máy => >= 80 %
90% trong tổng số 1.200 doanh nghiệp dùng hóa đơn điện tử => >= 90 %
GRDP (giá so sánh năm 2010) tăng 8% => >= 8 %
GRDP theo giá so sánh 2010 đạt 50.000 tỷ đồng => >= 50000 tỷ đồng
Giá trị sản xuất theo giá cố định 1994 tăng 10% => >= 10 %
Kim ngạch xuất khẩu tăng 10% so với năm 2020 => >= 10 %
Thu ngân sách tăng 12% so với cùng kỳ năm 2024 => >= 12 %
Khách du lịch tăng 15% so với thực hiện năm 2022 => >= 15 %
Thu nhập bình quân gấp 2 lần năm 2020 => multiple 2 lần
Từ năm 2021 đến năm 2025 có 10 xã đạt chuẩn => >= 10 xã đạt chuẩn @2025
tỷ lệ hộ thoát nghèo theo chuẩn nghèo năm 2021 đạt 20% => >= 20 %
Theo Quyết định 749/QĐ-TTg đạt 80% => >= 80 %
Nghị quyết 57-NQ/TW: đạt 80% => >= 80 %
trên 90% người dân từ 18 tuổi có tài khoản định danh mức độ 2 => > 90 %
tăng từ 50% năm 2020 lên 80% năm 2025 => >= 80 % @2025
sau 5 năm đạt 50% => >= 50 %
tỷ lệ hộ có thu nhập trên 5 triệu đồng/tháng đạt 60% => >= 60 %
Tỷ lệ hồ sơ trả trước hạn từ 2 ngày trở lên đạt 30% => >= 30 %
Tỷ lệ trường có trên 20 phòng học đạt 50% => >= 50 %
100% cán bộ được bồi dưỡng ít nhất 1 lần/năm => >= 100 %
95% số thôn trên 50 hộ có nhà văn hóa => >= 95 %
Giá trị sản xuất trên 1 ha đạt 120 triệu đồng => >= 120 triệu đồng
Giá trị sản phẩm thu hoạch trên 1ha đất trồng trọt đạt 110 triệu đồng => >= 110 triệu đồng
80% dân số từ 15 tuổi trở lên có tài khoản => >= 80 %
100% dịch vụ công trực tuyến mức độ 3, 4 => >= 100 %
`,
  'DOC-19': `
Có thêm 10 xã đạt chuẩn nông thôn mới => >= 10 xã
ít nhất 02 đơn vị cấp huyện đạt chuẩn => >= 2 đơn vị
Phấn đấu có 5 xã đạt nông thôn mới nâng cao, 2 xã đạt nông thôn mới kiểu mẫu => >= 5 xã | >= 2 xã
Xây dựng 20 mô hình chuyển đổi số => >= 20 mô hình
Thành lập mới 500 doanh nghiệp công nghệ số => >= 500 doanh nghiệp
Hình thành 3 - 5 cụm công nghiệp chuyên ngành => range 3..5 cụm công nghiệp
Đào tạo 200 kỹ sư bán dẫn mỗi năm => >= 200 kỹ sư
Kết nạp 1.500 đảng viên mới => >= 1500 đảng viên mới
Giải quyết việc làm cho 15.000 lao động => >= 15000 lao động
Trồng 2 triệu cây xanh phân tán => >= 2 triệu cây
Hỗ trợ 100 hợp tác xã ứng dụng công nghệ cao => >= 100 hợp tác xã
Có 4 tuyến đường được nâng cấp => >= 4 tuyến
Số tuyến xe buýt mới: 06 tuyến xe buýt => >= 6 tuyến xe buýt
Tổ chức 12 lớp tập huấn kỹ năng số => >= 12 lớp
Công nhận 30 sản phẩm OCOP => >= 30 sản phẩm ocop
Phát triển 50 sản phẩm OCOP đạt từ 3 sao trở lên => >= 50 sản phẩm
Tổng thu ngân sách (tỷ đồng): 12.500 => >= 12500 tỷ đồng
Tỷ lệ che phủ rừng (%): 63 => >= 63 %
Tỷ lệ lao động qua đào tạo (%): 70 - 75 => range 70..75 %
Tổng sản lượng lúa (nghìn tấn): 620 => >= 620 nghìn tấn
GRDP bình quân đầu người (triệu đồng/người): 95 => >= 95 triệu đồng/người
Khách du lịch (lượt khách): 1.200.000 => >= 1200000 lượt khách
Diện tích rừng trồng mới (ha): ≥ 2.500 => >= 2500 ha
Tỷ lệ % dân số tham gia bảo hiểm y tế: 95 => >= 95 %
Số giường bệnh/vạn dân đạt 35 => >= 35 giường bệnh/vạn dân
số sinh viên/vạn dân đạt tối thiểu 200 => >= 200 sinh viên/vạn dân
Trồng mới 22.000ha rừng => >= 22000 ha
Sản lượng 15.000tấn => >= 15000 tấn
Tỷ lệ lao động qua đào tạo đạt (35-50)% => range 35..50 %
Tỷ lệ đô thị hóa (40 - 45)% => range 40..45 %
Tỷ lệ đạt 80 % => >= 80 %
Thời gian phản hồi dưới 30phút => < 30 phút
12 người trên một vạn dân => >= 12 người
80% hộ có 2 máy tính => >= 80 %
100% xã đạt 19 tiêu chí => >= 100 %
80% xã đạt từ 15 tiêu chí trở lên => >= 80 %
80% hộ có tốc độ trên 100 Mbps => >= 80 %
Dưới 5% xã đạt dưới 10 tiêu chí => < 5 %
100% sự cố khắc phục trong 24 giờ => >= 100 %
Thu hút 10 dự án với tổng vốn 5.000 tỷ đồng => >= 10 dự án | >= 5000 tỷ đồng
Kinh tế số chiếm 20%GRDP => >= 20 %
Số xã đạt chuẩn: 60 => >= 60 xã
Số lượng hợp tác xã: 200 => >= 200 hợp tác xã
tỷ lệ bác sĩ/vạn dân đạt 12 => >= 12 bác sĩ/vạn dân
Đàn bò 200 nghìn con => >= 200 nghìn con
Bình quân 19 tiêu chí/xã => >= 19 tiêu chí/xã
Đạt 12 bác sĩ/vạn dân, 35 giường bệnh/vạn dân => >= 12 bác sĩ/vạn dân | >= 35 giường bệnh/vạn dân
03 nền tảng số; 05 ứng dụng => >= 3 nền tảng số | >= 5 ứng dụng
mỗi xã có ít nhất 2 điểm truy cập => >= 2 điểm
1.200tỷ đồng => >= 1200 tỷ đồng
80 %-90 % => range 80..90 %
80÷85% => range 80..85 %
Công bố 100 bài báo quốc tế => >= 100 bài báo
Thu nhập bình quân (triệu đồng/người/năm) 60 => >= 60 triệu đồng/người/năm
Tổng đàn lợn 500.000 con, sản lượng thịt hơi 80.000 tấn => >= 500000 con | >= 80000 tấn
Thu hút 5 triệu lượt khách, trong đó 500 nghìn lượt khách quốc tế => >= 5 triệu lượt khách | >= 500 nghìn lượt khách
trên 1.000 sản phẩm OCOP => > 1000 sản phẩm ocop
Số hóa 2.000 hồ sơ => >= 2000 hồ sơ
`,
  'DOC-6': `
Chỉ số PCI trong nhóm 20/63 tỉnh, thành phố => rank 20
phấn đấu vào top 3 cả nước => rank 3
thuộc top 10 về chuyển đổi số => rank 10
Nằm trong 5 tỉnh có chỉ số hài lòng cao nhất => rank 5
nhóm 15 địa phương dẫn đầu => rank 15
xếp thứ 10/63 => rank 10
chỉ số PAPI tăng 10 bậc => >= 10 bậc
tăng ít nhất 5 bậc so với năm 2023 => >= 5 bậc
Chỉ số cải cách hành chính thuộc tốp 10 cả nước => rank 10
`,
  'DOC-11': `
Đến năm 2025, tỷ lệ A đạt 80%; tỷ lệ B đạt 90%; tỷ lệ C đạt 95% => >= 80 % @2025 | >= 90 % @2025 | >= 95 % @2025
Đến năm 2030: kinh tế số đạt 30%; năng suất lao động tăng 8% => >= 30 % @2030 | >= 8 % @2030
Phấn đấu đến năm 2026, 90% hồ sơ trực tuyến; 100% xã có mạng 5G => >= 90 % @2026 | >= 100 % @2026
Năm 2027, đạt 60%; năm 2028, đạt 70%; năm 2029, đạt 80% => >= 60 % @2027 | >= 70 % @2028 | >= 80 % @2029
đến năm 2025 đạt 50%, đến năm 2030 đạt 80% => >= 50 % @2025 | >= 80 % @2030
Tỷ lệ A đạt 50% vào năm 2025; tỷ lệ B đạt 60% => >= 50 % @2025 | >= 60 %
Năm 2026 tăng 5% so với năm 2025 => >= 5 % @2026
trong 6 tháng đầu năm đạt 50% => >= 50 %
trước ngày 30/6/2026 đạt 100% => >= 100 %
Năm 2030 có 50% xã; đến năm 2035 có 80% xã; 100% huyện => >= 50 % @2030 | >= 80 % @2035 | >= 100 % @2035
trong năm 2025, 2030 lần lượt đạt 50% và 80% => ?
`,
  'DOC-7': `
Cấp tỉnh, cấp huyện, cấp xã lần lượt đạt 100%, 90%, 70% => >= 100 % | >= 90 % | >= 70 %
tỷ lệ A và tỷ lệ B lần lượt là 80% và 60% => >= 80 % | >= 60 %
tỷ lệ A, B, C lần lượt đạt trên 80%, 60%, 40% => ?
`,
};
