package org.gongkai.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;

/**
 * The fields of an official. The reader of {@code configure-office} and the administrators' form
 * follow from them.
 */
public final class OfficialFields {

  /** {@link Role#SUPERVISOR} is given by the function {@code configure-office} alone. */
  private static final Role[] OFFERED =
      EnumSet.complementOf(EnumSet.of(Role.SUPERVISOR)).toArray(Role[]::new);

  public static final Field<String, Plain> ID =
      Field.<Plain>line("id", "登录名", 32).help("字母、数字、点、横线，例如 zhang.wei；以后不能改");
  public static final Field<String, Plain> NAME = Field.name("name", "姓名", 100);
  public static final Field<String, Plain> EMAIL = Field.<Plain>email("email").help("提醒和期限摘要发到这里");
  public static final Field<Set<Role>, Plain> ROLES =
      Field.<Role, Plain>someOf("roles", "角色", Role.class, Role::words, "请至少指定一个角色")
          .choices(_ -> Choice.all(OFFERED, Role::words))
          .help("至少一项");
  public static final Field<Boolean, Plain> ACTIVE =
      Field.<Plain>flag("active", "是否在岗", "在岗", "离岗").help("离岗以后不能登录，未办结的申请退回登记人员");

  /** In the form alone: {@code resetPassword} of the contract. */
  public static final Field<String, Plain> RESET =
      Field.<Plain>anyText("reset", "密码", Shape.SOME)
          .ifAny()
          .choices(_ -> List.of(Choice.of("yes", "重置密码，生成一次性密码")));

  /** Of a new one. */
  public static final Fields<Plain> NEW = new Fields<>(List.of(ID, NAME, EMAIL, ROLES));

  /** Of one that is known. */
  public static final Fields<Plain> KNOWN =
      new Fields<>(List.of(NAME, EMAIL, ROLES, ACTIVE, RESET));

  /** Of one who supervises other offices too: the password is no affair of this one. */
  public static final Fields<Plain> SUPERVISING = new Fields<>(List.of(NAME, EMAIL, ROLES, ACTIVE));

  private OfficialFields() {}
}
