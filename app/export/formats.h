#pragma once

#include "app/export/export.h"

namespace crossread {

// One function a format; each is a row of exportFormats().

// W3C Web Annotations: one AnnotationPage. What readWebAnnotations() and placeWebAnnotations() make of it are the same
// annotations at the same places.
Result<QByteArray> writeJsonLd(const ExportData &data, const ExportOptions &options, const Progress &progress);
// One page of HTML that needs nothing else: texts with marks, the notes behind each.
Result<QByteArray> writeHtml(const ExportData &data, const ExportOptions &options, const Progress &progress);
// CommonMark with footnotes for the annotations.
Result<QByteArray> writeMarkdown(const ExportData &data, const ExportOptions &options, const Progress &progress);
// Office Open XML: annotations as comments.
Result<QByteArray> writeDocx(const ExportData &data, const ExportOptions &options, const Progress &progress);
// A sheet each: annotations, passages, claims, entities, conflicts.
Result<QByteArray> writeXlsx(const ExportData &data, const ExportOptions &options, const Progress &progress);
// RFC 4180, a heading first.
Result<QByteArray> writeAnnotationsCsv(const ExportData &data, const ExportOptions &options, const Progress &progress);
Result<QByteArray> writePassagesCsv(const ExportData &data, const ExportOptions &options, const Progress &progress);
Result<QByteArray> writeClaimsCsv(const ExportData &data, const ExportOptions &options, const Progress &progress);
Result<QByteArray> writeEntitiesCsv(const ExportData &data, const ExportOptions &options, const Progress &progress);
Result<QByteArray> writeConflictsCsv(const ExportData &data, const ExportOptions &options, const Progress &progress);
// JSON Lines: an object each, "type" says of what; positions in code points, keys as the command line has them.
Result<QByteArray> writeJsonLines(const ExportData &data, const ExportOptions &options, const Progress &progress);
// The PDF that one article was imported from, with its annotations added: the file begins with the original's bytes.
Result<QByteArray> writePdfOriginal(const ExportData &data, const ExportOptions &options, const Progress &progress);

} // namespace crossread
