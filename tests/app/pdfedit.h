#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace crossread {

// The document after `change`, written anew.
inline QByteArray editedPdf(const QByteArray &bytes, const std::function<void(QPDF &)> &change,
                            qpdf_object_stream_e streams = qpdf_o_preserve)
{
    QPDF pdf;
    pdf.processMemoryFile("edited", bytes.constData(), size_t(bytes.size()));
    change(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(streams);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

// Each annotation with a name, on any page.
inline void eachNamed(QPDF &pdf, const std::function<void(QPDFObjectHandle annotation, const QString &name)> &work)
{
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle list = page.getKey("/Annots");
        for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
            QPDFObjectHandle one = list.getArrayItem(i);
            if (one.getKey("/NM").isString())
                work(one, QString::fromStdString(one.getKey("/NM").getUTF8Value()));
        }
    }
}

} // namespace crossread
