package org.gongkai.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * The page that lists and shows the mails: {@code /} the list, {@code /mail/<n>} one as text and
 * HTML, {@code /mails.json} all for programs. {@code POST /control/…} is for tests: the servers can
 * be stopped and started, and the SMTP server told what to answer next.
 */
final class MailboxPage {

  private final Mailbox mailbox;
  private final DynamoDb dynamoDb;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<Integer, Map<String, Object>> parsed = new ConcurrentHashMap<>();

  MailboxPage(Mailbox mailbox, DynamoDb dynamoDb) {
    this.mailbox = mailbox;
    this.dynamoDb = dynamoDb;
  }

  void start(int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        control(exchange, path);
      } else if (path.equals("/")) {
        answer(exchange, 200, "text/html", list());
      } else if (path.equals("/mails.json")) {
        answer(exchange, 200, "application/json", json.writeValueAsString(all(about(exchange))));
      } else if (path.matches("/mail/\\d+(/html|/raw)?")) {
        mail(exchange, path.substring("/mail/".length()));
      } else {
        answer(exchange, 404, "text/plain", "no such page");
      }
    } catch (MessagingException | RuntimeException e) {
      System.err.println("mailbox page " + path + " failed");
      e.printStackTrace();
    }
  }

  private static String about(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return query != null && query.startsWith("about=") ? query.substring("about=".length()) : "";
  }

  private void control(HttpExchange exchange, String path) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (path) {
      case "/control/smtp/stop" -> mailbox.stop();
      case "/control/smtp/start" -> mailbox.start();
      case "/control/smtp/answer" -> body.lines().forEach(mailbox::answerNext);
      case "/control/dynamodb/stop" -> dynamoDb.stop();
      case "/control/dynamodb/start" -> dynamoDb.start();
      default -> {
        answer(exchange, 404, "text/plain", "no such control");
        return;
      }
    }
    answer(exchange, 200, "text/plain", "done");
  }

  private String list() throws IOException, MessagingException {
    var html = new StringBuilder(head("本机邮箱"));
    html.append("<h1>本机邮箱</h1><p>应用发出的邮件都留在这里，不会寄给任何人。最新的在最前。</p>");
    html.append("<table><tr><th>序号</th><th>主题</th><th>收件人</th><th>时间</th></tr>");
    for (int id : mailbox.ids()) {
      Map<String, Object> mail = parsed(id);
      html.append("<tr><td>").append(id).append("</td><td><a href=\"/mail/").append(id);
      html.append("\">").append(escape(String.valueOf(mail.get("subject"))));
      html.append("</a></td><td>").append(escape(String.valueOf(mail.get("to"))));
      html.append("</td><td>").append(escape(String.valueOf(mail.get("sent"))));
      html.append("</td></tr>\n");
    }
    return html.append("</table></body></html>").toString();
  }

  private void mail(HttpExchange exchange, String rest) throws IOException, MessagingException {
    int id = Integer.parseInt(rest.replaceAll("/.*", ""));
    if (!Files.exists(mailbox.file(id))) {
      answer(exchange, 404, "text/plain", "no such mail");
    } else if (rest.endsWith("/raw")) {
      answer(exchange, 200, "text/plain", Files.readString(mailbox.file(id)));
    } else if (rest.endsWith("/html")) {
      answer(exchange, 200, "text/html", body(mailbox.read(id), "text/html"));
    } else {
      answer(exchange, 200, "text/html", shown(id));
    }
  }

  private String shown(int id) throws IOException, MessagingException {
    MimeMessage mail = mailbox.read(id);
    return head(mail.getSubject())
        + "<p><a href=\"/\">全部邮件</a> · <a href=\"/mail/"
        + id
        + "/html\">HTML 版</a> · <a href=\"/mail/"
        + id
        + "/raw\">原文</a></p><h1>"
        + escape(mail.getSubject())
        + "</h1><p>发件人："
        + escape(String.valueOf(mail.getFrom()[0]))
        + "<br>收件人："
        + escape(recipients(mail))
        + "</p><pre>"
        + escape(body(mail, "text/plain"))
        + "</pre><iframe title=\"HTML 版\" src=\"/mail/"
        + id
        + "/html\"></iframe></body></html>";
  }

  /** All mails, the newest first; those whose subject ends with {@code about}. */
  private List<Map<String, Object>> all(String about) throws IOException, MessagingException {
    var all = new ArrayList<Map<String, Object>>();
    for (int id : mailbox.ids()) {
      Map<String, Object> one = parsed(id);
      if (String.valueOf(one.get("subject")).endsWith(about)) {
        all.add(one);
      }
    }
    return all;
  }

  /** A mail never changes once it is there. */
  private Map<String, Object> parsed(int id) throws IOException, MessagingException {
    Map<String, Object> known = parsed.get(id);
    if (known != null) {
      return known;
    }
    MimeMessage mail = mailbox.read(id);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", id);
    one.put("subject", mail.getSubject());
    one.put("to", recipients(mail));
    one.put("from", mail.getFrom()[0].toString());
    one.put("sent", String.valueOf(mail.getSentDate()));
    one.put("messageId", mail.getMessageID());
    one.put("text", body(mail, "text/plain"));
    one.put("html", body(mail, "text/html"));
    var headers = new LinkedHashMap<String, String>();
    mail.getAllHeaders()
        .asIterator()
        .forEachRemaining(header -> headers.put(header.getName(), header.getValue()));
    one.put("headers", headers);
    parsed.put(id, one);
    return one;
  }

  private static String body(Part part, String type) throws IOException, MessagingException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = body(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static String recipients(MimeMessage mail) throws MessagingException {
    return mail.getHeader("To", ", ");
  }

  private static String head(String title) {
    return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>"
        + escape(title)
        + "</title><style>body{font:16px/1.7 sans-serif;max-width:1000px;margin:24px auto;padding:0 16px}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px;border-bottom:1px solid #ccc}"
        + "pre{white-space:pre-wrap;background:#f3f2f1;padding:16px}iframe{width:100%;height:600px;border:1px solid #ccc}"
        + "</style></head><body>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
