package org.gongkai.casework.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.answer.AnswerShape;
import org.gongkai.casework.answer.Answers;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Field;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Answer;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.jspecify.annotations.Nullable;

/** 拟写答复: an answer is written; it takes the place of an earlier draft (Art. 36, 37). */
record DraftAnswer(Answer answer) implements Command {

  private static final Field<JsonNode, OpenedCase> ANSWER =
      Field.object("answer", "答复", Answers::strict);
  private static final String UNDELIVERABLE =
      "请分成几个较小的文件再上传，或者请技术人员把文件存到对象存储（GONGKAI_FILES=s3://…）";

  static final CommandShape SHAPE =
      CommandShape.of("拟写答复", "条例第三十六条", Who.HANDLER)
          .help("答复分为公开、部分公开、不予公开、无法提供、不予处理等类，每类有必须写明的内容。")
          .under(r -> RequestRules.first(r.ticking(), r.notBeforeReceipt()))
          .fields(List.of(ANSWER))
          .judged(
              (given, judging) -> {
                Answer answer = read(given.orNull(ANSWER), given.problems(), judging);
                return () -> new DraftAnswer(Objects.requireNonNull(answer));
              })
          .notes(
              RequestEvent.AnswerDrafted.class, e -> "拟写答复（" + e.answer().kind().words() + "），待审批");

  private static @Nullable Answer read(
      @Nullable JsonNode tree, Problems problems, CommandShape.Judging judging) {
    if (tree == null) {
      return null;
    }
    OpenedCase opened = judging.opened();
    Answer answer =
        Answers.read(
            tree,
            problems,
            AnswerShape.Asked.on(opened.today(), judging.circumstances()::published));
    if (answer != null) {
      files(problems, answer.attachments(), judging.circumstances());
    }
    if (answer instanceof Answer.Repeated r
        && r.earlierNumber().equals(opened.request().number().toString())) {
      problems.add("answer.earlierNumber", Code.NOT_ALLOWED, "请填写此前另一件申请的编号，不是本件");
    }
    return answer;
  }

  private static void files(Problems problems, List<String> ids, Circumstances circumstances) {
    for (int i = 0; i < ids.size(); i++) {
      String field = "answer.files[" + i + "]";
      Optional<StoredFile> file = circumstances.file(ids.get(i));
      if (file.isEmpty()) {
        problems.add(field, Code.UNKNOWN_VALUE, "此申请没有这个文件，请先上传文件，再填写返回的编号");
      } else if (!circumstances.isDeliverable(file.get())) {
        var name = file.get().name();
        problems.add(field, Code.NOT_ALLOWED, "文件“" + name + "”太大，申请人下载不了：" + UNDELIVERABLE);
      }
    }
  }

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().answerFits(answer));
    return new RequestEvent.AnswerDrafted(answer, now.on(), now.by());
  }
}
