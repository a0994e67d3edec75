#include "app/export/zipped.h"

#include <QCoreApplication>

#include <zip.h>

namespace crossread {

namespace {

constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1 January 1980, as MS-DOS writes it

Error notZipped(zip_error_t &error)
{
    const Error result{QCoreApplication::translate("crossread", "The archive could not be made."),
                       QString::fromUtf8(zip_error_strerror(&error))};
    zip_error_fini(&error);
    return result;
}

Error notZipped(zip_t *archive, zip_source_t *whole)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_error_set(&error, zip_error_code_zip(zip_get_error(archive)), zip_error_code_system(zip_get_error(archive)));
    zip_discard(archive);
    zip_source_free(whole);
    return notZipped(error);
}

// All that the source has.
QByteArray contents(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(source) != 0)
        return {};
    QByteArray bytes;
    if (zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0) {
        bytes.resize(qsizetype(stat.size));
        if (zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size())) != zip_int64_t(bytes.size()))
            bytes.clear();
    }
    zip_source_close(source);
    return bytes;
}

} // namespace

Result<QByteArray> zipped(const QList<ZippedFile> &files)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *whole = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!whole)
        return notZipped(error);
    zip_source_keep(whole); // closing the archive lets go of it once
    zip_t *archive = zip_open_from_source(whole, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(whole);
        zip_source_free(whole);
        return notZipped(error);
    }
    for (const ZippedFile &file : files) {
        zip_source_t *source = zip_source_buffer(archive, file.bytes.constData(), zip_uint64_t(file.bytes.size()), 0);
        const zip_int64_t index =
            source ? zip_file_add(archive, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return notZipped(archive, whole);
        }
        if (zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDay, 0) != 0)
            return notZipped(archive, whole);
    }
    if (zip_close(archive) != 0)
        return notZipped(archive, whole);
    const QByteArray bytes = contents(whole);
    zip_source_free(whole);
    if (bytes.isEmpty())
        return Error{QCoreApplication::translate("crossread", "The archive could not be made."), {}};
    return bytes;
}

} // namespace crossread
