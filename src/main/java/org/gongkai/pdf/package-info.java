/**
 * Documents as PDF: a page of ours printed ({@link org.gongkai.pdf.PdfPrinter}), pages of others
 * ({@link org.gongkai.pdf.ForeignPdf}) and pictures bound in. Nothing is ever fetched.
 */
@org.jspecify.annotations.NullMarked
package org.gongkai.pdf;
