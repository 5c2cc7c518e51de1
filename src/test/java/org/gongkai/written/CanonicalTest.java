package org.gongkai.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same, however it is written. */
class CanonicalTest {

  @ParameterizedTest
  @CsvSource({
    "+86 138 0013 8000, 13800138000",
    "８６-138-0013-8000, 13800138000",
    "0086 13800138000, 13800138000",
    "013800138000, 13800138000",
    "138.0013.8000, 13800138000",
    "0539-2251000-802, 05392251000x802",
    "（0539）2251000 转 802, 05392251000x802",
    "0539—2251000 ext.802, 05392251000x802",
    "0539 2251000#802, 05392251000x802",
    "+86 539 2251000 分机802, 05392251000x802",
    "+86（0539）2251000, 05392251000",
    "+86-10-62345678, 01062345678",
    "400-800-1234, 4008001234",
    "13800138000-1234, 13800138000x1234",
    "+852 2345 6789, +85223456789",
    "0085223456789, +85223456789"
  })
  void aPhone(String written, String one) {
    assertThat(Canonical.phone(written)).isEqualTo(one);
  }

  @Test
  void aPhoneIsLookedForWithItsAreaAndExtensionAndWithout() {
    assertThat(Phone.of("0539-2251000-802").orElseThrow().keys())
        .containsExactly("05392251000", "2251000", "05392251000x802");
    assertThat(Phone.of("12")).isEmpty();
    assertThat(Phone.of("王建国")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "买买提·吐尔逊, 买买提•吐尔逊",
    "买买提・吐尔逊, 买买提．吐尔逊",
    "买买提ㆍ吐尔逊, 买买提 吐尔逊",
    "张　三, 张三",
    "鲁山（集团）有限公司, 鲁山(集团)有限公司",
    "⼟地征收⽂件, 土地征收文件",
    "⻓安街１５１号, 长安街151号",
    "Wang  Ｊianguo, wang jianguo"
  })
  void aName(String one, String other) {
    assertThat(Canonical.name(one)).isEqualTo(Canonical.name(other));
  }

  @ParameterizedTest
  @CsvSource({
    "E12345678, e1234 5678",
    "军字第2001988号, 军字第 2001988 号",
    "H１２３４５６７８(01), h12345678-01",
    "110105491231002, 11010519491231002X"
  })
  void aProofOfIdentity(String one, String other) {
    assertThat(Canonical.identity(one)).isEqualTo(Canonical.identity(other));
  }

  @ParameterizedTest
  @CsvSource({"龙街办发〔2023〕12号, 龙街办发[2023]12号", "龙街办发（２０２３）12 号, 龙街办发【2023】12号"})
  void aDocumentNumber(String one, String other) {
    assertThat(Canonical.documentNumber(one)).isEqualTo(Canonical.documentNumber(other));
  }
}
