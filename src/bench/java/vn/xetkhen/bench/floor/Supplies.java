package vn.xetkhen.bench.floor;

import vn.xetkhen.text.Text;

/** What shows that a clause is met. */
final class Supplies {
  private Supplies() {}

  static Text of(String clause) {
    return switch (clause) {
      case "II.1" ->
          new Text(
              "loại cơ quan, đơn vị, tỉnh và huyện nơi đóng; với cá nhân thêm quyết định tuyển "
                  + "dụng hoặc bổ nhiệm ghi rõ là cán bộ, công chức hay viên chức",
              "the kind of body, its province and district; for an individual also the "
                  + "appointment that says cadre, civil servant or public employee");
      case "III.2.a-1" ->
          new Text(
              "quyết định xếp loại tập thể năm 2021 và văn bản đánh giá kết quả thực hiện kế "
                  + "hoạch cải cách hành chính năm 2021",
              "the decision rating the collective for 2021, and the assessment of its 2021 "
                  + "administrative-reform tasks");
      case "III.2.a-2" ->
          new Text(
              "danh sách sáng kiến của tập thể và quyết định công nhận của Hội đồng sáng kiến "
                  + "huyện, nêu rõ bốn tính chất; không có sáng kiến thì khai danh sách trống",
              "the collective's list of initiatives with the district initiative council's "
                  + "recognition, stating the four qualities; an empty list where there are none");
      case "III.2.a-3" ->
          new Text(
              "văn bản đánh giá năm 2021 về dịch vụ công trực tuyến và về dịch vụ bưu chính "
                  + "công ích",
              "the 2021 assessments of online public services and of public postal services");
      case "III.2.a-4" ->
          new Text(
              "quyết định công bố xếp hạng cải cách hành chính năm 2021 và năm 2020; nếu tăng "
                  + "vượt bậc thì thêm văn bản xác nhận",
              "the published administrative-reform rankings of 2021 and 2020; for a leap, also "
                  + "a paper that attests it");
      case "III.2.a-5" ->
          new Text(
              "bản khai các vụ việc kỷ luật của tập thể và người thuộc quyền quản lý (tình "
                  + "trạng, ngày vi phạm, ngày quyết định); không có thì khai danh sách trống",
              "a declaration of disciplinary cases of the collective and of those it manages "
                  + "(status, dates of violation and decision); an empty list where there are none");
      case "III.2.b-1" ->
          new Text(
              "phiếu hoặc quyết định xếp loại chất lượng cá nhân năm 2021",
              "the individual's performance rating for 2021");
      case "III.2.b-2" ->
          new Text(
              "nhận xét của cơ quan về kết quả thực hiện nhiệm vụ cải cách hành chính năm 2021 "
                  + "của cá nhân",
              "the office's assessment of the individual's 2021 administrative-reform tasks");
      case "III.2.b-3" ->
          new Text(
              "nhận xét của cơ quan về chất lượng và thời hạn thực hiện văn bản chỉ đạo năm "
                  + "2021",
              "the office's statement on the quality and timeliness of the directives carried "
                  + "out in 2021");
      case "III.2.b-4" ->
          new Text(
              "cá nhân có phải thủ trưởng không; bản khai vụ việc kỷ luật của bản thân và, nếu "
                  + "là thủ trưởng, của cán bộ, công chức trong cơ quan; không có thì khai danh sách "
                  + "trống",
              "whether the individual heads the unit; a declaration of one's own disciplinary "
                  + "cases and, for a head, of the unit's cadres and civil servants; an empty list "
                  + "where there are none");
      case "III.2.b-5" ->
          new Text(
              "danh sách sáng kiến, giải pháp của cá nhân, nêu rõ tính mới và tính thiết thực; "
                  + "không có thì khai danh sách trống",
              "the individual's list of initiatives, stating whether each is novel and "
                  + "practical; an empty list where there are none");
      case "III.2.b-6" ->
          new Text(
              "xác nhận của cơ quan về phẩm chất đạo đức và ý thức chấp hành của cá nhân",
              "the office's attestation of the individual's conduct");
      case "III.2-note" ->
          new Text(
              "bản khai vụ việc kỷ luật của chính người hoặc tập thể được đề nghị (tình trạng, "
                  + "hình thức, ngày vi phạm, ngày quyết định); không có thì khai danh sách trống",
              "a declaration of the candidate's own disciplinary cases (status, form, dates of "
                  + "violation and decision); an empty list where there are none");
      case "IV.2" ->
          new Text(
              "tờ trình đề nghị khen, biên bản họp xét, báo cáo thành tích",
              "the proposal, the minutes, the achievement report");
      case "IV.3" ->
          new Text(
              "ngày gửi hồ sơ, theo dấu văn bản đến hoặc giấy biên nhận",
              "the day the file was handed in, by the incoming stamp or receipt");
      default -> throw new IllegalArgumentException("no clause " + clause);
    };
  }
}
