#pragma once

#include <QByteArray>
#include <QList>

namespace crossread {

// The parts of a word-processing document that say the same of all: types, relations and styles.
QByteArray docxContentTypes();
QByteArray docxRelations();
QByteArray docxDocumentRelations();
QByteArray docxStyles();
QByteArray docxSettings();
// Lists: number 1 has bullets, the ones behind it begin to count at these.
QByteArray docxNumbering(const QList<int> &starts);

inline constexpr char docxMain[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

} // namespace crossread
