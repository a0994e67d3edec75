#pragma once

#include "app/result.h"

#include <QByteArray>

#include <map>

class QPDF;
class QPDFObjectHandle;

namespace crossread {

// A PDF that is to be added to without a change of what is there.
class PdfUpdate
{
public:
    // Before `pdf`, opened from these bytes, is changed. Both outlive it. Fails where a PDF can only be added to by
    // writing it anew: one that is damaged, encrypted or does not begin at its beginning.
    static Result<PdfUpdate> begin(const QByteArray &original, QPDF &pdf, const QString &name);

    // An object of the original that is another now. New ones are found by themselves.
    void touch(const QPDFObjectHandle &object);

    // The original's bytes, then what was changed or added: an incremental update (ISO 32000-1, 7.5.6) whose
    // cross-references have the form that the original's have. Fails where the original turned out to be damaged.
    // libqpdf may throw.
    Result<QByteArray> bytes() const;

private:
    PdfUpdate(const QByteArray &original, QPDF &pdf) : m_original(original), m_pdf(pdf) {}

    const QByteArray &m_original;
    QString m_name;
    QPDF &m_pdf;
    qint64 m_references = 0; // where the original's last ones are
    bool m_asStream = false;
    int m_last = 0;               // number of the original's last object
    int m_size = 0;               // as its trailer says it
    std::map<int, int> m_touched; // number and generation
};

} // namespace crossread
