package vn.xetkhen.bench.generator;

import java.time.LocalDate;
import java.util.List;

/** Names, numbers and titles as they stand in files; none of them is anybody's. */
final class Papers {
  private static final List<String> FAMILIES =
      List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lý");
  private static final List<String> MIDDLES = List.of("Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc");
  private static final List<String> POSITIONS =
      List.of(
          "Chuyên viên",
          "Công chức Văn phòng - Thống kê",
          "Công chức Tư pháp - Hộ tịch",
          "Phó Trưởng phòng",
          "Phó Chủ tịch UBND",
          "Viên chức bộ phận một cửa",
          "Kế toán");
  private static final List<String> HEADS =
      List.of("Trưởng phòng", "Chủ tịch UBND", "Giám đốc trung tâm");
  private static final List<String> INITIATIVES =
      List.of(
          "Trả kết quả thủ tục hành chính tại nhà theo lịch hẹn của người dân",
          "Phiếu hướng dẫn một trang cho mười thủ tục có nhiều hồ sơ nhất",
          "Mã QR tra cứu tình trạng hồ sơ tại bộ phận một cửa",
          "Tổ lưu động giúp người cao tuổi nộp hồ sơ trực tuyến",
          "Bảng theo dõi văn bản chỉ đạo có nhắc hạn tự động",
          "Lịch tiếp nhận hồ sơ ngoài giờ vào sáng thứ bảy",
          "Mẫu đơn điền sẵn cho thủ tục đăng ký khai sinh, thường trú, bảo hiểm y tế",
          "Nhóm thư điện tử giải đáp vướng mắc về dịch vụ công trong ngày");

  private Papers() {}

  static String person(Chance chance) {
    return chance.one(FAMILIES) + " " + chance.one(MIDDLES) + " Mẫu " + chance.from(1, 9999);
  }

  static String position(Chance chance, boolean head) {
    return chance.one(head ? HEADS : POSITIONS);
  }

  static String initiative(Chance chance) {
    return chance.one(INITIATIVES);
  }

  /** A decision, report or minutes by number, day and matter. */
  static String paper(Chance chance, String kind, String code, LocalDate day, String matter) {
    return kind
        + " số "
        + chance.from(1, 980)
        + "/"
        + code
        + " ngày "
        + written(day)
        + " "
        + matter;
  }

  static String number(Chance chance, String code) {
    return chance.from(1, 320) + "/" + code;
  }

  private static String written(LocalDate day) {
    return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
