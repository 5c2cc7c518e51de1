package org.gongkai.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.gongkai.input.BrokenInput;

/**
 * Around the reading of forms: what cannot be decoded is the sender's fault and no failure, and
 * what was typed is kept beside the request, for a page that must say that it was not done.
 */
@Provider
public class FormReader implements ReaderInterceptor {

  static final String TYPED = "gongkai.typed";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!MultivaluedMap.class.isAssignableFrom(context.getType())) {
      return context.proceed();
    }
    try {
      Object form = context.proceed();
      context.setProperty(TYPED, form);
      return form;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BrokenInput("表单的内容无法读取：编码不正确，请从页面重新提交");
    }
  }
}
