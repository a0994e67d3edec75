#pragma once

#include "app/export/export.h"

namespace crossread {

// One function a format; each is a row of exportFormats().

// W3C Web Annotations: one AnnotationPage. What readWebAnnotations() and placeWebAnnotations() make of it are the same
// annotations at the same places.
Result<QByteArray> writeJsonLd(const ExportData &data, const ExportOptions &options, const Progress &progress);

} // namespace crossread
