package vn.xetkhen.bench.floor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Level;
import vn.xetkhen.text.Text;

/** Values and fields in words; only those that this plan can come to speak of. */
final class Words {
  static final Text YES = new Text("có", "yes");
  static final Text NONE = new Text("không có", "none");
  static final Text NOT_STATED = new Text("chưa nêu", "not stated");
  private static final Text NO = new Text("không", "no");

  private Words() {}

  /** {@code label: value}. */
  static Text labelled(Text label, Text value) {
    return new Text(label.vi() + ": " + value.vi(), label.en() + ": " + value.en());
  }

  /** {@code value (required: …)}. */
  static Text asked(Text value, Text required) {
    return new Text(
        value.vi() + " (yêu cầu: " + required.vi() + ")",
        value.en() + " (required: " + required.en() + ")");
  }

  /** {@code value (required: …; short by …)}. */
  static Text asked(Text value, Text required, @Nullable Text gap) {
    return gap == null
        ? asked(value, required)
        : asked(value, new Text(required.vi() + "; " + gap.vi(), required.en() + "; " + gap.en()));
  }

  static Text of(boolean value) {
    return value ? YES : NO;
  }

  static Text of(LocalDate day) {
    StringBuilder vi = new StringBuilder(10);
    padded(vi, day.getDayOfMonth(), 2).append('/');
    padded(vi, day.getMonthValue(), 2).append('/');
    return new Text(padded(vi, day.getYear(), 4).toString(), day.toString());
  }

  private static StringBuilder padded(StringBuilder out, int number, int digits) {
    String text = Integer.toString(number);
    for (int i = text.length(); i < digits; i++) {
      out.append('0');
    }
    return out.append(text);
  }

  static Text of(int number) {
    String text = Integer.toString(number);
    return new Text(text, text);
  }

  static Text of(Level level) {
    return switch (level) {
      case EXCELLENT -> new Text("hoàn thành xuất sắc", "excellent");
      case GOOD -> new Text("hoàn thành tốt", "good");
      case COMPLETED -> new Text("hoàn thành", "completed");
      case NOT_COMPLETED -> new Text("không hoàn thành", "not completed");
    };
  }

  static Text of(Form form) {
    return switch (form) {
      case NONE ->
          new Text(
              "có vi phạm, không áp dụng hình thức kỷ luật", "violation without a formal measure");
      case REPRIMAND -> new Text("khiển trách", "reprimand");
      case WARNING -> new Text("cảnh cáo", "warning");
      case SALARY_REDUCTION -> new Text("hạ bậc lương", "salary reduction");
      case DEMOTION -> new Text("giáng chức", "demotion");
      case REMOVAL -> new Text("cách chức", "removal from office");
      case DISMISSAL -> new Text("buộc thôi việc", "dismissal");
    };
  }

  static Text category(String code) {
    return switch (code) {
      case "PROVINCE_DEPARTMENT" -> new Text("sở, ban, ngành cấp tỉnh", "provincial department");
      case "DISTRICT" -> new Text("UBND cấp huyện", "district people's committee");
      case "DISTRICT_DEPARTMENT" -> new Text("phòng, ban, ngành cấp huyện", "district department");
      case "PUBLIC_SERVICE_UNIT" -> new Text("đơn vị sự nghiệp công lập", "public service unit");
      case "COMMUNE" -> new Text("UBND xã", "commune people's committee");
      case "WARD" -> new Text("UBND phường", "ward people's committee");
      case "TOWNSHIP" -> new Text("UBND thị trấn", "township people's committee");
      case "CENTRAL_AGENCY" ->
          new Text(
              "cơ quan Trung ương đóng tại địa phương", "central agency seated in the locality");
      case "PROVINCIAL_AGENCY" ->
          new Text(
              "cơ quan cấp tỉnh đóng tại địa phương", "provincial agency seated in the locality");
      case "PAR_AGENCY_PROVINCE" ->
          new Text(
              "cơ quan chuyên trách tham mưu cải cách hành chính cấp tỉnh",
              "provincial agency specialised in advising on administrative reform");
      case "PAR_AGENCY_DISTRICT" ->
          new Text(
              "cơ quan chuyên trách tham mưu cải cách hành chính cấp huyện",
              "district agency specialised in advising on administrative reform");
      case "ORGANISATION" ->
          new Text("tổ chức khác trên địa bàn", "other organisation in the locality");
      default -> new Text(code, code);
    };
  }

  static Text employment(String code) {
    return switch (code) {
      case "CADRE" -> new Text("cán bộ", "cadre");
      case "CIVIL_SERVANT" -> new Text("công chức", "civil servant");
      case "PUBLIC_EMPLOYEE" -> new Text("viên chức", "public employee");
      case "NON_SPECIALIST" ->
          new Text(
              "người hoạt động không chuyên trách ở cấp xã", "part-time official at commune level");
      case "ARMED_FORCES" ->
          new Text("người thuộc lực lượng vũ trang", "member of the armed forces");
      case "WORKER" -> new Text("người lao động", "contract worker");
      case "CITIZEN" -> new Text("người dân", "citizen");
      default -> new Text(code, code);
    };
  }

  static Text council(String code) {
    return switch (code) {
      case "PROVINCE_INITIATIVE_COUNCIL" ->
          new Text("Hội đồng sáng kiến cấp tỉnh", "the provincial initiative council");
      case "DISTRICT_INITIATIVE_COUNCIL" ->
          new Text("Hội đồng sáng kiến cấp huyện", "the district initiative council");
      case "AGENCY_INITIATIVE_COUNCIL" ->
          new Text("Hội đồng sáng kiến của cơ quan, đơn vị", "the agency's own initiative council");
      default -> new Text(code, code);
    };
  }

  /** What is asked of a field that is not known. */
  static Text question(String type, String field) {
    return switch (field) {
      case "category" -> new Text("loại đơn vị", "category");
      case "province" -> new Text("tỉnh", "province");
      case "district" -> new Text("huyện", "district");
      case "employment" ->
          type.equals("Person")
              ? new Text("diện", "employment")
              : new Text("diện của người bị xem xét", "employment of the person concerned");
      case "head" ->
          new Text(
              "có là người đứng đầu đơn vị hay không", "whether the individual heads the unit");
      case "level" -> new Text("mức", "level");
      case "qualityAssured" ->
          new Text("có bảo đảm chất lượng hay không", "whether the quality is assured");
      case "onSchedule" -> new Text("có đúng tiến độ hay không", "whether it is on schedule");
      case "rank" -> new Text("hạng", "rank");
      case "recognisedBy" -> new Text("nơi công nhận", "recognised by");
      case "novel" -> new Text("có tính mới hay không", "whether it is novel");
      case "practical" -> new Text("có tính thực tiễn hay không", "whether it is practical");
      case "replicable" -> new Text("có khả năng nhân rộng hay không", "whether it is replicable");
      case "breakthrough" -> new Text("có tính đột phá hay không", "whether it is a breakthrough");
      case "status" -> new Text("tình trạng", "status");
      case "form" -> new Text("hình thức", "form");
      case "violatedOn" -> new Text("ngày vi phạm", "violation date");
      case "decidedOn" -> new Text("ngày quyết định", "decision date");
      case "value" -> new Text("có được xác nhận hay không", "whether it is attested");
      case "submittedOn" -> new Text("ngày nộp", "submitted on");
      default -> throw new IllegalArgumentException("no words for " + type + "." + field);
    };
  }
}
