package org.gongkai.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/** The printer's warnings go where ours go: what happened, never the text in which it did. */
final class PrinterLog implements XRLogger {

  private static final Logger LOG = Logger.getLogger(PdfPrinter.class);

  @Override
  public void log(String where, Level level, String message) {
    log(where, level);
  }

  @Override
  public void log(String where, Level level, String message, Throwable error) {
    log(where, level);
  }

  private static void log(String where, Level level) {
    if (isWorthIt(level)) {
      LOG.warnf("PdfPrinted with=%s", where);
    }
  }

  @Override
  public void log(Diagnostic diagnostic) {
    LOG.warnf("PdfPrinted with=%s", diagnostic.getLogMessageId());
  }

  @Override
  public void setLevel(String logger, Level level) {}

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return isWorthIt(diagnostic.getLevel());
  }

  private static boolean isWorthIt(Level level) {
    return level.intValue() >= Level.WARNING.intValue();
  }
}
