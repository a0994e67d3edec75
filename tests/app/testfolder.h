#pragma once

#include "tests/app/filebytes.h"

#include <memory>
#include <QTemporaryDir>

namespace crossread {

// A folder with files for tests to derive from: one that lives as long as the test's object, or after renew() in init()
// an empty one for each function.
class TestFolder
{
protected:
    bool renew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        return m_folder->isValid();
    }
    QString path(QAnyStringView name) const { return m_folder->filePath(name.toString()); }
    // The path; "" when it cannot be written.
    QString write(QAnyStringView name, const QByteArray &bytes) const { return writeInto(path(name), bytes); }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

} // namespace crossread
